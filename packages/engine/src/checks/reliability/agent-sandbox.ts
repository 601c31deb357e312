import type { Workload } from '../../model/workload.ts'

const groupKinds: ReadonlySet<string> = new Set([
  'agents.x-k8s.io/Sandbox',
  'extensions.agents.x-k8s.io/SandboxTemplate',
])

/** A workload of sigs.k8s.io/agent-sandbox, which exists to run code that nobody has read. */
export function isAgentSandbox({ groupKind }: Workload): boolean {
  return groupKinds.has(groupKind)
}
