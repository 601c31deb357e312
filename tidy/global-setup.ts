import type { TestProject } from 'vitest/node'

/**
 * Provides a real API server to the suites that want one. `SEAWORTHY_TEST_KUBECONFIG` names one that is up; with
 * `SEAWORTHY_API_SERVER=1` one is started; else those suites skip, with one loud line.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { startBridge } = await import('../test/kube/bridge.ts')
  const bridge = await startBridge()
  project.provide('apiServerBridge', 'url' in bridge ? bridge.url : '')
  if ('skip' in bridge) process.stderr.write(`SKIPPED: suites that need a real API server: ${bridge.skip}\n`)
  return 'stop' in bridge ? bridge.stop : undefined
}
