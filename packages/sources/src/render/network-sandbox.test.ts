import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { networkSandbox } from './network-sandbox.ts'
import { runRenderer } from './run-renderer.ts'

const sandbox = await networkSandbox(process.env)
if (sandbox === undefined) process.stderr.write('SKIPPED: this machine cannot make network namespaces\n')

describe('networkSandbox', () => {
  test.runIf(sandbox !== undefined)('a program in it reaches no server, one without it does', async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
    await new Promise((done) => server.once('listening', done))
    const { port } = server.address() as AddressInfo
    const code = `require('net').connect(${port}, '127.0.0.1').on('connect', function () { console.log('open'); this.end() })
      .on('error', (e) => console.log('closed'))`
    const run = async (prefix: readonly string[]) => {
      const [first = process.execPath, ...rest] = prefix
      const command = ['-e', code]
      const argv: [string, ...string[]] =
        prefix.length === 0 ? [first, ...command] : [first, ...rest, process.execPath, ...command]
      return runRenderer({ argv, cwd: '/', env: {}, timeoutMs: 20_000, outputBytes: 1000, memoryBytes: 1e9 })
    }
    expect(await run([])).toMatchObject({ code: 0, stdout: 'open\n' })
    expect(await run(sandbox ?? [])).toMatchObject({ code: 0, stdout: 'closed\n' })
    server.close()
  })

  test('is tried out once', () => expect(networkSandbox(process.env)).toBe(networkSandbox(process.env)))
})
