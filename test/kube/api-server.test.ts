import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { kubectl, startApiServer } from './api-server.ts'

test('gives a server that answers, or says why there is none', async () => {
  const server = await startApiServer()
  if ('skip' in server) {
    expect(server.skip).not.toBe('')
    return
  }
  expect(kubectl(server.kubeconfig, ['get', '--raw', '/readyz'])).toBe('ok')
  expect(() => kubectl(server.kubeconfig, ['get', 'nothing'])).toThrow('kubectl get nothing failed')
  await server.stop()
})

test.each([
  [{ SEAWORTHY_TEST_KUBECONFIG: '/given' }, '{"kubeconfig":"/given"}', ''],
  [
    { SEAWORTHY_KUBE: '/nowhere' },
    'kube-apiserver is missing, run KUBE=1.36 test/kube/cluster build',
    'SKIPPED: no Kubernetes 1.36 API server',
  ],
  [{ SEAWORTHY_KUBE: '/nowhere', SEAWORTHY_REQUIRE_KUBE: '1' }, '', 'Error: No Kubernetes API server'],
])('%j', (env, output, error) => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return
  const program = `import { startApiServer } from ${JSON.stringify(join(import.meta.dirname, 'api-server.ts'))}
    console.log(JSON.stringify(await startApiServer()))`
  const inherited = { ...process.env, SEAWORTHY_TEST_KUBECONFIG: '', SEAWORTHY_REQUIRE_KUBE: '' }
  const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
    env: { ...inherited, ...env },
    encoding: 'utf8',
  })
  expect(run.stdout).toContain(output)
  expect(run.stderr).toContain(error)
})

test('the script says how it is used', () => {
  const run = spawnSync('bash', [join(import.meta.dirname, 'cluster')], { encoding: 'utf8' })
  expect(run.status).toBe(2)
  expect(run.stdout).toContain('cluster up')
})
