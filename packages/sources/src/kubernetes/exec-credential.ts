// Credential plugins: kubernetes.io, Authentication, "client-go credential plugins", client.authentication.k8s.io/v1 and
// v1beta1 (v1alpha1 was removed in Kubernetes 1.24). The kubeconfig is trusted as kubectl trusts it; the plugin's output is not.

import { spawn } from 'node:child_process'
import type { StdioOptions } from 'node:child_process'
import { dirname, isAbsolute, resolve } from 'node:path'
import { isObject, typeName } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import { OperationError } from '../operation-error.ts'
import { booleanField, textField, wrongType } from './kubeconfig.ts'
import type { Environment } from './kubeconfig.ts'
import { oneLine } from './one-line.ts'

/** What a request is signed with: a bearer token, a client certificate, or both. PEM texts. */
export interface Credential {
  readonly token?: string
  readonly certificate?: string
  readonly key?: string
  /** Milliseconds since the epoch; absent when the credential does not say. */
  readonly expiresAtMs?: number
}

export interface ExecOptions {
  readonly env: Environment
  /** Whether a person sits at a terminal that the plugin may ask. */
  readonly interactive: boolean
  /** What the plugin is told of the cluster where `provideClusterInfo` is true. */
  readonly cluster: JsonObject
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
}

const versions = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1']
const maxOutputBytes = 1024 * 1024

/** Runs the plugin that `users[].user.exec` names. Throws `CREDENTIAL_PLUGIN` with what to do. */
export async function runCredentialPlugin(exec: JsonObject, file: string, options: ExecOptions): Promise<Credential> {
  const entry = { file, fields: exec }
  const apiVersion = textField(entry, 'apiVersion') ?? ''
  const command = textField(entry, 'command')
  if (command === undefined)
    throw new OperationError('KUBECONFIG_INVALID', `No command for the credential plugin in ${file}`)
  if (!versions.includes(apiVersion)) {
    const message = `Credential plugin ${command} is configured for ${oneLine(apiVersion) || 'no apiVersion'} in ${file}; wanted ${versions.join(' or ')}`
    throw new OperationError('KUBECONFIG_UNSUPPORTED', message)
  }
  const interactive = mayAsk(entry, apiVersion, command, options.interactive)
  const info: JsonObject = {
    kind: 'ExecCredential',
    apiVersion,
    spec: { interactive, ...(booleanField(entry, 'provideClusterInfo') ? { cluster: options.cluster } : {}) },
  }
  const env = { ...options.env, ...pluginEnvironment(exec['env'], file), KUBERNETES_EXEC_INFO: JSON.stringify(info) }
  const program = /[/\\]/.test(command) && !isAbsolute(command) ? resolve(dirname(file), command) : command
  const output = await run({ program, args: texts(exec['args'], 'exec.args', file), env, interactive }, entry, options)
  return readExecCredential(output, apiVersion, command)
}

/** Reads what a plugin printed; the text itself is never part of an error, it may hold the token. */
export function readExecCredential(output: string, apiVersion: string, command: string): Credential {
  const refuse = (why: string) => new OperationError('CREDENTIAL_PLUGIN', `Credential plugin ${command} ${why}`)
  let root: unknown
  try {
    root = JSON.parse(output)
  } catch {
    throw refuse(`printed ${output.length} characters that are not JSON; wanted an ExecCredential`)
  }
  if (!isObject(root)) throw refuse(`printed ${typeName(root)}; wanted an ExecCredential`)
  if (root['kind'] !== 'ExecCredential' || root['apiVersion'] !== apiVersion) {
    throw refuse(`printed another kind or version than ${apiVersion} ExecCredential`)
  }
  const status = root['status']
  if (!isObject(status)) throw refuse('printed an ExecCredential without a status')
  const { token, clientCertificateData: certificate, clientKeyData: key, expirationTimestamp: expires } = status
  for (const [name, value] of Object.entries({ token, certificate, key, expires })) {
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw refuse(`gave ${typeName(value)} as ${name}`)
  }
  if (!token && !certificate) throw refuse('gave neither a token nor a client certificate')
  if (Boolean(certificate) !== Boolean(key)) throw refuse('gave a client certificate without its key, or a key alone')
  if (typeof token === 'string' && token !== '' && !isTokenText(token))
    throw refuse('gave a token with spaces or control characters')
  const expiresAtMs = typeof expires === 'string' ? Date.parse(expires) : Number.NaN
  return {
    ...(token ? { token: token as string } : {}),
    ...(certificate ? { certificate: certificate as string, key: key as string } : {}),
    ...(Number.isNaN(expiresAtMs) ? {} : { expiresAtMs }),
  }
}

/** RFC 6750's token characters and the few more that servers hand out; nothing that could break out of the header. */
export function isTokenText(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text)
}

function mayAsk(
  entry: { file: string; fields: JsonObject },
  apiVersion: string,
  command: string,
  terminal: boolean,
): boolean {
  const mode = textField(entry, 'interactiveMode') ?? (apiVersion.endsWith('/v1beta1') ? 'IfAvailable' : '')
  switch (mode) {
    case 'Never':
      return false
    case 'IfAvailable':
      return terminal
    case 'Always':
      if (terminal) return true
      throw new OperationError(
        'CREDENTIAL_PLUGIN',
        `Credential plugin ${command} always asks a person, and there is no terminal here`,
      )
    default: {
      const message = `Expected Never, IfAvailable or Always as interactiveMode of ${command} in ${entry.file}, got ${oneLine(mode) || 'nothing'}`
      throw new OperationError('KUBECONFIG_INVALID', message)
    }
  }
}

function pluginEnvironment(list: Json | undefined, file: string): Record<string, string> {
  if (list === undefined || list === null) return {}
  if (!Array.isArray(list)) throw wrongType(file, 'exec.env', 'a list', list)
  const pairs = (list as readonly Json[]).map((item): [string, string] => {
    const { name, value } = isObject(item) ? item : {}
    if (
      typeof name !== 'string' ||
      typeof value !== 'string' ||
      name === '' ||
      /[=\0]/.test(name) ||
      value.includes('\0')
    ) {
      throw wrongType(file, 'exec.env[]', 'a name and a value', item)
    }
    return [name, value]
  })
  return Object.fromEntries(pairs)
}

function texts(list: Json | undefined, key: string, file: string): string[] {
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) throw wrongType(file, key, 'a list', list)
  return (list as readonly Json[]).map((item) => {
    if (typeof item !== 'string' || item.includes('\0')) throw wrongType(file, key, 'a list of strings', item)
    return item
  })
}

interface Program {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Environment
  readonly interactive: boolean
}

function run(program: Program, entry: { file: string; fields: JsonObject }, options: ExecOptions): Promise<string> {
  const name = program.program
  const hint = textField(entry, 'installHint')
  const limitMs = options.timeoutMs ?? (program.interactive ? 300_000 : 60_000)
  // A plugin that asks a person needs the terminal's own streams.
  const stdio: StdioOptions = program.interactive ? ['inherit', 'pipe', 'inherit'] : ['ignore', 'pipe', 'pipe']
  return new Promise((succeed, fail) => {
    const chunks: Buffer[] = []
    let size = 0
    let complaint = ''
    const child = spawn(name, [...program.args], { env: { ...program.env }, stdio, shell: false, windowsHide: true })
    const end = (error?: OperationError) => {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', abort)
      child.kill('SIGKILL')
      // A grandchild may hold the pipes open: do not wait for it.
      child.stdout?.destroy()
      child.stderr?.destroy()
      if (error === undefined) succeed(Buffer.concat(chunks).toString('utf8'))
      else fail(error)
    }
    const refuse = (why: string, cause?: unknown) => {
      end(new OperationError('CREDENTIAL_PLUGIN', `Credential plugin ${name} ${why}`, { cause }))
    }
    const abort = () => end(new OperationError('ABORTED', `Stopped while credential plugin ${name} ran`))
    const timer = setTimeout(() => refuse(`did not answer within ${limitMs / 1000} s`), limitMs)
    options.signal?.addEventListener('abort', abort)
    child.on('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'ENOENT' ? 'is not installed' : `cannot be run: ${cause.code ?? cause.message}`
      refuse(hint === undefined ? why : `${why}. ${oneLine(hint)}`, cause)
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxOutputBytes) refuse(`printed more than ${maxOutputBytes} bytes`)
      else chunks.push(chunk)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      if (complaint.length < 2000) complaint += chunk.toString('utf8')
    })
    child.on('exit', (code, signal) => {
      if (code === 0) return
      const said = complaint === '' ? '' : `: ${oneLine(complaint)}`
      refuse(`ended with ${signal === null ? `exit code ${code}` : signal}${said}`)
    })
    child.on('close', (code) => {
      if (code === 0) end()
    })
  })
}
