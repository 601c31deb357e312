import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { OperationError } from '../operation-error.ts'
import { isTokenText, readExecCredential, runCredentialPlugin } from './exec-credential.ts'

const v1 = 'client.authentication.k8s.io/v1'
const folder = mkdtempSync(join(tmpdir(), 'seaworthy-exec-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'config')
const options = { env: process.env, interactive: false, cluster: { server: 'https://c', config: { a: 1 } } }

function plugin(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!${process.execPath}\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

function printing(status: object, apiVersion = v1): string {
  return `console.log(JSON.stringify({ apiVersion: '${apiVersion}', kind: 'ExecCredential', status: ${JSON.stringify(status)} }))`
}

function exec(command: string, more: object = {}) {
  return { apiVersion: v1, command, interactiveMode: 'Never', ...more }
}

describe('runCredentialPlugin', () => {
  test('gives the token and when it ends', async () => {
    const command = plugin('token', printing({ token: 'abc', expirationTimestamp: '2030-01-01T00:00:00Z' }))
    const credential = await runCredentialPlugin(exec(command), file, options)
    expect(credential).toEqual({ token: 'abc', expiresAtMs: Date.UTC(2030, 0, 1) })
  })

  test('gives a client certificate', async () => {
    const command = plugin('pair', printing({ clientCertificateData: 'C', clientKeyData: 'K' }))
    expect(await runCredentialPlugin(exec(command), file, options)).toEqual({ certificate: 'C', key: 'K' })
  })

  test('a relative command starts at the kubeconfig; arguments and environment arrive', async () => {
    plugin(
      'echo',
      `const fs = require('node:fs'); fs.writeFileSync('${folder}/seen', JSON.stringify([process.argv.slice(2), process.env.A, process.env.KUBERNETES_EXEC_INFO]));${printing({ token: 't' })}`,
    )
    const more = { args: ['--x', '$HOME; rm'], env: [{ name: 'A', value: 'b' }], provideClusterInfo: true }
    await runCredentialPlugin(exec('./echo', more), file, options)
    const [args, a, info] = JSON.parse(readFileSync(join(folder, 'seen'), 'utf8')) as [string[], string, string]
    expect(args).toEqual(['--x', '$HOME; rm'])
    expect(a).toBe('b')
    expect(JSON.parse(info)).toEqual({
      kind: 'ExecCredential',
      apiVersion: v1,
      spec: { interactive: false, cluster: { server: 'https://c', config: { a: 1 } } },
    })
  })

  test.each([
    [
      { apiVersion: 'client.authentication.k8s.io/v1alpha1' },
      'is configured for client.authentication.k8s.io/v1alpha1',
    ],
    [{ interactiveMode: 'Always' }, 'always asks a person, and there is no terminal here'],
    [{ interactiveMode: undefined }, 'Expected Never, IfAvailable or Always as interactiveMode'],
    [{ command: undefined }, 'No command for the credential plugin'],
    [{ args: 'x' }, 'Expected a list as exec.args'],
    [{ args: [1] }, 'Expected a list of strings as exec.args'],
    [{ env: [{ name: 'a=b', value: '' }] }, 'Expected a name and a value as exec.env[]'],
    [{ command: 'seaworthy-no-such-plugin', installHint: 'Get it\nhere' }, 'is not installed. Get it here'],
  ])('%j: %s', async (more, message) => {
    const command = plugin('fine', printing({ token: 'abc' }))
    const given = Object.fromEntries(
      Object.entries({ ...exec(command), ...more }).filter(([, value]) => value !== undefined),
    )
    await expect(runCredentialPlugin(given, file, options)).rejects.toThrow(message)
  })

  test('v1beta1 may leave interactiveMode out', async () => {
    const apiVersion = 'client.authentication.k8s.io/v1beta1'
    const command = plugin('beta', printing({ token: 'abc' }, apiVersion))
    expect(await runCredentialPlugin({ apiVersion, command }, file, options)).toEqual({ token: 'abc' })
  })

  test.each([
    ['exits', 'console.error("log in\\u001b[1m first"); process.exit(3)', 'ended with exit code 3: log in [1m first'],
    ['killed', 'process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)', 'ended with SIGTERM'],
    ['silent', '', 'printed 0 characters that are not JSON'],
    ['endless', 'setInterval(() => process.stdout.write("x".repeat(1e6)), 1)', 'printed more than 1048576 bytes'],
  ])('one that %s', async (name, script, message) => {
    await expect(runCredentialPlugin(exec(plugin(name, script)), file, options)).rejects.toThrow(message)
  })

  test('one that hangs is stopped, also when its child holds the pipe', async () => {
    const script =
      'require("node:child_process").spawn("sleep", ["3"], { stdio: "inherit" }); setInterval(() => {}, 1000)'
    const run = runCredentialPlugin(exec(plugin('hangs', script)), file, { ...options, timeoutMs: 300 })
    await expect(run).rejects.toThrow('did not answer within 0.3 s')
  })

  test('stops when asked to', async () => {
    const stop = new AbortController()
    const run = runCredentialPlugin(exec(plugin('waits', 'setInterval(() => {}, 1000)')), file, {
      ...options,
      signal: stop.signal,
    })
    stop.abort()
    await expect(run).rejects.toMatchObject({ code: 'ABORTED' })
  })
})

describe('readExecCredential', () => {
  test.each([
    [{}, 'gave neither a token nor a client certificate'],
    [{ token: 7 }, 'gave a number as token'],
    [{ token: 'a\r\nHost: b' }, 'gave a token with spaces or control characters'],
    [{ clientCertificateData: 'C' }, 'gave a client certificate without its key, or a key alone'],
    [undefined, 'printed an ExecCredential without a status'],
  ])('%j: %s', (status, message) => {
    const output = JSON.stringify({ apiVersion: v1, kind: 'ExecCredential', status })
    expect(() => readExecCredential(output, v1, 'p')).toThrow(message)
  })

  test('the version must be the one that was asked for', () => {
    const output = JSON.stringify({
      apiVersion: 'client.authentication.k8s.io/v1beta1',
      kind: 'ExecCredential',
      status: { token: 'a' },
    })
    expect(() => readExecCredential(output, v1, 'p')).toThrow('printed another kind or version')
  })

  test('nothing that a plugin prints brings more than an OperationError, which does not repeat it', () => {
    const status = fc.record(
      {
        token: fc.jsonValue(),
        clientCertificateData: fc.jsonValue(),
        clientKeyData: fc.jsonValue(),
        expirationTimestamp: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    const output = fc.oneof(
      fc.string(),
      fc
        .oneof(fc.jsonValue(), status)
        .map((value) => JSON.stringify({ apiVersion: v1, kind: 'ExecCredential', status: value })),
    )
    fc.assert(
      fc.property(output, (text) => {
        try {
          const { token } = readExecCredential(text, v1, 'p')
          expect(token === undefined || isTokenText(token)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(OperationError)
        }
      }),
    )
    expect(() => readExecCredential('hunter2-secret', v1, 'p')).not.toThrow(/hunter2/)
  })
})
