// An agent sandbox runs code that nobody has read. Its containers need a hard end of memory, CPU and disk of their own: a
// default of the namespace may be taken away without anyone thinking of the sandbox.
// Source: sigs.k8s.io/agent-sandbox, Sandbox and SandboxTemplate; kubernetes.io/docs/concepts/configuration/
// manage-resources-containers

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isAgentSandbox } from './agent-sandbox.ts'

const ceilings = ['cpu', 'memory', 'ephemeral-storage'] as const

export const agentSandboxWithoutCeilings: ContainerCheck = {
  id: 'agent-sandbox-without-ceilings',
  title: 'Agent sandbox without resource ceilings',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Code written by a model, or by whoever talks to it, may use all of the node',
  attack: 'A prompt makes the agent run a fork bomb, fill the disk or mine; every pod of the node suffers',
  remedy: 'Set limits for cpu, memory and ephemeral-storage on every container of the sandbox',
  sources: [
    kubernetesDocs(
      'Resource Management for Pods and Containers',
      'concepts/configuration/manage-resources-containers/',
    ),
  ],
  rows: ['U-REL-011'],
  judges: 'container',
  reads: ['container.resources', 'pod.resources'],
  find(container) {
    if (!isAgentSandbox(container.workload) || container.list === 'ephemeralContainers') return []
    const own = container.spec.resources?.limits
    const pod = container.workload.spec.resources?.limits
    return ceilings
      .filter((name) => own?.[name] === undefined && pod?.[name] === undefined)
      .map((name) => ({
        path: container.at('resources', 'limits', name),
        message: `Container ${container.name} of an agent sandbox has no limit for ${name}`,
      }))
  },
}
