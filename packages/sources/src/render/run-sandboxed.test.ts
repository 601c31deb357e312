import { describe, expect, test } from 'vitest'
import { plainOptions } from './fixtures/renderer-programs.ts'
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
