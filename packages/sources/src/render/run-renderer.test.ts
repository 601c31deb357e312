import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runRenderer } from './run-renderer.ts'
import type { RunRequest } from './run-renderer.ts'

const folder = mkdtempSync(join(tmpdir(), 'run-renderer-'))
afterAll(() => rmSync(folder, { recursive: true }))

function script(code: string, more: Partial<RunRequest> = {}): RunRequest {
  const limits = { timeoutMs: 20_000, outputBytes: 1_000_000, memoryBytes: 1024 * 1024 * 1024 }
  return { argv: [process.execPath, '-e', code], cwd: folder, env: {}, ...limits, ...more }
}

describe('runRenderer', () => {
  test('gives what the program wrote and how it ended', async () => {
    const code = `process.stdout.write('out ü'); process.stderr.write('err'); process.exitCode = 3`
    expect(await runRenderer(script(code))).toEqual({ kind: 'exited', code: 3, stdout: 'out ü', stderr: 'err' })
  })

  test('hands over no variable of its own environment and no standard input', async () => {
    const code = `process.stdin.resume().on('end', () => console.log(JSON.stringify(Object.keys(process.env))))`
    expect(await runRenderer(script(code, { env: { LANG: 'C' } }))).toMatchObject({ stdout: '["LANG"]\n' })
  })

  test.each([
    ['time', `setInterval(() => {}, 1000)`, { timeoutMs: 300 }, 'timeout'],
    ['output', `const b = Buffer.alloc(65536); const w = () => process.stdout.write(b, w); w()`, {}, 'output'],
    ['cancelling', `setInterval(() => {}, 1000)`, { signal: AbortSignal.timeout(300) }, 'aborted'],
    ['cancelling before', ``, { signal: AbortSignal.abort() }, 'aborted'],
  ])('stops at the limit of %s', async (_, code, more, reason) => {
    expect(await runRenderer(script(code, more))).toEqual({ kind: 'stopped', reason })
  })

  test.runIf(process.platform === 'linux')('stops at the limit of memory', async () => {
    const code = `const kept = []; setInterval(() => kept.push(Buffer.alloc(16e6, 1)), 5)`
    expect(await runRenderer(script(code, { memoryBytes: 300e6 }))).toEqual({ kind: 'stopped', reason: 'memory' })
  })

  test('an error text without end is cut, not an error', async () => {
    const result = await runRenderer(script(`process.stderr.write('e'.repeat(1e6)); process.stdout.write('ok')`))
    expect(result).toMatchObject({ kind: 'exited', code: 0, stdout: 'ok' })
  })

  test('a program that is not there is told, not thrown', async () => {
    const result = await runRenderer(script('', { argv: ['/nonexistent/helm'] }))
    expect(result).toMatchObject({ kind: 'unstarted', message: expect.stringContaining('ENOENT') })
  })

  test.runIf(process.platform === 'linux')('kills what the program started', async () => {
    const pidFile = join(folder, 'pid')
    const code = `const c = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      require('fs').writeFileSync(${JSON.stringify(pidFile)}, String(c.pid)); setInterval(() => {}, 1000)`
    expect(await runRenderer(script(code, { timeoutMs: 1500 }))).toEqual({ kind: 'stopped', reason: 'timeout' })
    const pid = Number(readFileSync(pidFile, 'utf8'))
    await expect.poll(() => isRunning(pid)).toBe(false)
  })
})

function isRunning(pid: number): boolean {
  try {
    // A process that was killed and that nobody waited for is a zombie
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
