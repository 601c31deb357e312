// An agent sandbox runs code that nobody has read, so it must not reach more than it was given.
// Source: sigs.k8s.io/agent-sandbox: a SandboxTemplate brings a policy of its own unless networkPolicyManagement is Unmanaged

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { isObject } from '../../model/json.ts'
import type { Json } from '../../model/json.ts'
import type { Workload } from '../../model/workload.ts'
import { isolationOf } from '../../network/isolation.ts'
import { policyReads } from './policy-reads.ts'
import { unprotected } from './unprotected-pod.ts'

const sandbox = 'agents.x-k8s.io/Sandbox'
const template = 'extensions.agents.x-k8s.io/SandboxTemplate'

export const agentSandboxEgress: WorkloadCheck = {
  id: 'agent-sandbox-egress',
  title: 'Agent sandbox with unrestricted egress',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Code written by a model, or by whoever talks to it, may connect to anything',
  attack: 'A prompt makes the agent read the metadata API or an internal service and send the answer out',
  remedy:
    'Add a NetworkPolicy with policyTypes [Egress] that selects the pods of the sandbox and allows what the agent needs',
  sources: [
    { title: 'Agent Sandbox documentation', url: 'https://agent-sandbox.sigs.k8s.io/' },
    kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/'),
  ],
  rows: ['U-NET-009'],
  judges: 'workload',
  passesOn: 'presence',
  reads: ['pod.hostNetwork', 'template.metadata.labels', ...policyReads],
  find(workload, world) {
    const isTemplate = workload.groupKind === template
    if (!isTemplate && workload.groupKind !== sandbox) return []
    if (workload.spec.hostNetwork === true) {
      const message = `Agent sandbox ${workload.name} uses the network of its node, which no NetworkPolicy restricts`
      return [{ path: workload.at('hostNetwork'), message }]
    }
    if (isolationOf(world, workload).egress) return []
    const own = isTemplate ? ownPolicy(workload) : undefined
    if (own !== undefined) return own
    return unprotected(world, workload, `No NetworkPolicy restricts the egress of agent sandbox ${workload.name}`)
  },
}

/** What the policy that the controller makes for a template leaves open; undefined: it makes none. */
function ownPolicy({ name, object }: Workload): readonly Hit[] | undefined {
  const { spec } = object.resource.value
  if (!isObject(spec) || spec['networkPolicyManagement'] === 'Unmanaged') return undefined
  const policy = spec['networkPolicy']
  if (!isObject(policy)) {
    const message = `Agent sandbox ${name} names no networkPolicy, and the one that its controller makes allows the internet`
    return [{ path: ['spec', 'networkPolicy'], message }]
  }
  const egress = Array.isArray(policy['egress']) ? (policy['egress'] as readonly Json[]) : []
  return egress.flatMap((rule, index) => {
    const to = isObject(rule) ? rule['to'] : undefined
    if (Array.isArray(to) && to.length > 0) return []
    const message = `The networkPolicy of agent sandbox ${name} allows every destination`
    return [{ path: ['spec', 'networkPolicy', 'egress', index], message }]
  })
}
