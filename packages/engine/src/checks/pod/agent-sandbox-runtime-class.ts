// Sandbox and SandboxTemplate (agents.x-k8s.io) run code that nobody has read, such as what a language model writes. An
// ordinary container shares the kernel with the node; gVisor and Kata Containers do not.
// Source: agent-sandbox.sigs.k8s.io, "Runtime isolation"; kubernetes.io/docs/concepts/containers/runtime-class

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { runtimeClass } from '../../model/kinds/cluster.ts'
import type { Workload } from '../../model/workload.ts'

const kinds: ReadonlySet<string> = new Set(['agents.x-k8s.io/Sandbox', 'extensions.agents.x-k8s.io/SandboxTemplate'])

export const agentSandboxRuntimeClass: WorkloadCheck = {
  id: 'agent-sandbox-runtime-class',
  title: 'Sandbox for agents without a sandbox runtime',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Code that nobody has read runs on the kernel of the node',
  attack: 'Code that an agent was talked into writing reaches a fault in the kernel and owns the node',
  remedy: 'Set runtimeClassName to a class of gVisor or Kata Containers',
  sources: [
    kubernetesDocs('Runtime Class', 'concepts/containers/runtime-class/'),
    { title: 'Agent Sandbox', url: 'https://agent-sandbox.sigs.k8s.io/' },
  ],
  rows: ['U-POD-039'],
  judges: 'workload',
  reads: ['pod.runtimeClassName', 'kind:node.k8s.io/RuntimeClass'],
  passesOn: 'presence',
  find(workload, world) {
    if (!isAgentSandbox(workload)) return []
    const path = workload.at('runtimeClassName')
    const name = workload.spec.runtimeClassName
    if (name === undefined) return [{ path, message: 'The sandbox runs in an ordinary container' }]
    const { sandboxRuntimeClasses } = world.settings
    const found = world.get(runtimeClass, '', name)
    const handler = found?.value.handler
    if (handler === undefined) {
      if (sandboxRuntimeClasses.includes(name)) return []
      const message = `Whether runtime class ${name} isolates the kernel is not known: it was not among the objects that were read`
      return [{ path, message, unknown: true }]
    }
    if (sandboxRuntimeClasses.includes(handler) || (sandboxRuntimeClasses.includes(name) && handler !== 'runc'))
      return []
    return [
      {
        path,
        message: `Runtime class ${name} has the handler ${handler}, which is none of ${sandboxRuntimeClasses.join(', ')}`,
      },
    ]
  },
}

function isAgentSandbox({ groupKind, object }: Workload): boolean {
  if (kinds.has(groupKind)) return true
  if (groupKind !== 'Pod') return false
  const owners = object.meta.ownerReferences
  return (
    owners?.some(({ apiVersion = '', kind }) => kind === 'Sandbox' && apiVersion.startsWith('agents.x-k8s.io/')) ===
    true
  )
}
