import { describe, expect, test } from 'vitest'
import { findProgram } from './find-program.ts'
import { plainOptions, rendererFor } from './fixtures/renderer-programs.ts'
import { runRenderer } from './run-renderer.ts'
import { prepareRenderer, runSandboxed, sandboxProblem } from './run-sandboxed.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

function run(code: string, more: object = {}) {
  return withTemporaryFolder(async (folder) => {
    const options = { ...plainOptions, ...more }
    const env = await prepareRenderer(folder, options, false)
    const request = { program: process.execPath, args: ['-e', code], folder, what: 'charts/x', remote: false }
    return runSandboxed(request, env, options)
  })
}

describe('runSandboxed', () => {
  test('gives what the renderer wrote', async () => {
    expect(await run(`console.log(1)`)).toMatchObject({ kind: 'exited', code: 0, stdout: '1\n' })
  })

  test.each([
    [
      'time',
      `setInterval(() => {}, 1000)`,
      { timeoutMs: 300 },
      'Rendering charts/x took longer than 300 ms and was stopped',
    ],
    [
      'output',
      `console.log('x'.repeat(1000))`,
      { outputBytes: 100 },
      'Rendering charts/x gave more than 100 bytes and was stopped',
    ],
    ['the user', ``, { signal: AbortSignal.abort() }, 'Rendering charts/x ran when it was cancelled and was stopped'],
  ])('says what %s ended', async (_, code, more, message) => {
    expect(await run(code, more)).toMatchObject({ kind: 'problem', problem: { at: { file: 'charts/x' }, message } })
  })
})

test('a script that needs other programs is told', async () => {
  const code = `process.exit(127)`
  expect(await run(code)).toMatchObject({ kind: 'problem', problem: { code: 'renderer-unfit', cause: 'world' } })
})

describe('sandboxProblem', () => {
  test('nothing where the network may be there', async () => {
    expect(await sandboxProblem('c', { ...plainOptions, offline: false })).toBeUndefined()
  })

  test.runIf(process.platform !== 'linux')('offline needs Linux', async () => {
    expect(await sandboxProblem('c', { ...plainOptions, offline: true })).toMatchObject({ code: 'sandbox-missing' })
  })
})

// A user namespace that may hold no network namespaces is a machine without the means, for real
describe('on a machine that cannot make network namespaces', async () => {
  const unshare = findProgram('unshare', { PATH: '/usr/bin:/bin' })
  const closed = (code: string) =>
    withTemporaryFolder(async (folder) => {
      const script = 'echo 0 > /proc/sys/user/max_net_namespaces && exec "$@"'
      const program = [process.execPath, '--input-type=module', '-e', code]
      const argv: [string, ...string[]] = [
        unshare ?? '',
        '--user',
        '--map-root-user',
        '--',
        '/bin/sh',
        '-c',
        script,
        'sh',
        ...program,
      ]
      return runRenderer({ argv, cwd: folder, env: {}, timeoutMs: 30_000, outputBytes: 100_000, memoryBytes: 1e9 })
    })
  const tried = unshare === undefined ? undefined : await closed('')
  const works = tried?.kind === 'exited' && tried.code === 0
  if (!works) process.stderr.write('SKIPPED: no user namespaces here to take the network namespaces from\n')
  const here = (file: string) => JSON.stringify(import.meta.resolve(file))

  test.runIf(works)('offline nothing runs; else what may fetch unseen does not run', async () => {
    const kustomize = rendererFor('kustomize')
    const code = `
      import { mkdirSync, writeFileSync } from 'node:fs'
      const { renderKustomization } = await import(${here('./render-kustomization.ts')})
      const options = ${JSON.stringify({ ...plainOptions, kustomize: kustomize ?? process.execPath })}
      mkdirSync('plain'); mkdirSync('plugins')
      writeFileSync('plain/kustomization.yaml', 'resources: [n.yaml]')
      writeFileSync('plain/n.yaml', 'apiVersion: v1\\nkind: Namespace\\nmetadata: {name: sea}\\n')
      writeFileSync('plugins/kustomization.yaml', 'generators: [g.yaml]')
      writeFileSync('plugins/g.yaml', '')
      const codes = async (folder, offline) => {
        const { documents, problems } = await renderKustomization(folder, { ...options, offline })
        return [documents.length, ...problems.map((problem) => problem.code)]
      }
      console.log(JSON.stringify([await codes('plain', true), await codes('plugins', false), await codes('plain', false)]))`
    const result = await closed(code)
    expect(result).toMatchObject({ kind: 'exited', code: 0 })
    const [offline, plugins, plain] = JSON.parse(result.kind === 'exited' ? result.stdout : '[]') as unknown[]
    expect([offline, plugins]).toEqual([
      [0, 'sandbox-missing'],
      [0, 'sandbox-missing'],
    ])
    if (kustomize !== undefined) expect(plain).toEqual([1])
  })
})
