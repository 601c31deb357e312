// A client for reading the Kubernetes API and nothing else: it can only GET. HTTP/1.1 with keep-alive on node:https.

import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkServerIdentity, connect as connectTls, getCACertificates } from 'node:tls'
import type { ConnectionOptions as TlsOptions } from 'node:tls'
import { createGunzip } from 'node:zlib'
import { OperationError } from '../operation-error.ts'
import type { Connection } from './connection.ts'
import type { Credential } from './exec-credential.ts'
import { connectThrough } from './proxy.ts'
import { asOperationError, isDropped } from './transport-error.ts'

export interface ApiReply {
  readonly status: number
  readonly body: string
}

export interface GetOptions {
  readonly accept?: string
  /** Of the body after decompression; beyond it the request fails with `RESPONSE_TOO_LARGE`. */
  readonly maxBytes?: number
}

export interface ClientLimits {
  /** Requests at the same time. */
  readonly parallel: number
  /** Without a byte from the server. */
  readonly idleMs: number
  /** From the request to the last byte of the answer, against servers that dribble. */
  readonly totalMs: number
  /** Waits before the second, third, … try. The same every time: the load is one client's, so jitter buys nothing. */
  readonly retryMs: readonly number[]
}

export interface ApiClient {
  /**
   * The server's answer, whatever its status. 429, 500, 502, 503, 504 and dropped connections are tried again first;
   * redirects are not followed: they could send the credential elsewhere. Throws `OperationError`: `CLUSTER_UNREACHABLE`,
   * `CLUSTER_CERTIFICATE`, `CLUSTER_TIMEOUT`, `RESPONSE_TOO_LARGE`, `ABORTED`, or what the credential throws.
   */
  get(path: string, options?: GetOptions): Promise<ApiReply>
  close(): void
}

const defaultLimits: ClientLimits = {
  parallel: 8,
  idleMs: 30_000,
  totalMs: 120_000,
  retryMs: [250, 500, 1000, 2000, 4000],
}
const defaultMaxBytes = 64 * 1024 * 1024
const maxRetryAfterMs = 30_000
const passing = new Set([429, 500, 502, 503, 504])

export function createClient(connection: Connection, signal?: AbortSignal, limits?: Partial<ClientLimits>): ApiClient {
  const bounds = { ...defaultLimits, ...limits }
  const slots = semaphore(bounds.parallel)
  const agents = agentsFor(connection, bounds)
  let reached = false

  async function once(path: string, options: GetOptions): Promise<ApiReply & { retryAfterMs: number }> {
    const credential = await connection.credential()
    const request = { connection, credential, agent: agents.get(credential), path, options, bounds, signal }
    const reply = await send(request)
    reached = true
    return reply
  }

  async function get(path: string, options: GetOptions = {}): Promise<ApiReply> {
    const leave = await slots()
    try {
      for (let attempt = 0; ; attempt += 1) {
        const last = attempt >= bounds.retryMs.length
        let waitMs = bounds.retryMs[attempt] ?? 0
        try {
          const reply = await once(path, options)
          if (last || !passing.has(reply.status)) return { status: reply.status, body: reply.body }
          waitMs = Math.max(waitMs, Math.min(reply.retryAfterMs, maxRetryAfterMs))
        } catch (error) {
          if (last || signal?.aborted === true || !isDropped(error, reached, attempt)) {
            throw asOperationError(error, connection.server, signal)
          }
        }
        await pause(waitMs, signal)
      }
    } finally {
      leave()
    }
  }
  return { get, close: () => agents.close() }
}

interface Sending {
  readonly connection: Connection
  readonly credential: Credential
  readonly agent: HttpAgent
  readonly path: string
  readonly options: GetOptions
  readonly bounds: ClientLimits
  readonly signal: AbortSignal | undefined
}

function send(sending: Sending): Promise<ApiReply & { retryAfterMs: number }> {
  const { connection, credential, agent, path, options, bounds, signal } = sending
  const { server } = connection
  const headers: Record<string, string | string[]> = {
    accept: options.accept ?? 'application/json',
    'accept-encoding': connection.compress ? 'gzip' : 'identity',
    'user-agent': 'seaworthy',
  }
  for (const [name, value] of Object.entries(connection.headers))
    headers[name] = typeof value === 'string' ? value : [...value]
  if (credential.token !== undefined) headers['authorization'] = `Bearer ${credential.token}`
  const prefix = server.pathname === '/' ? '' : server.pathname
  const request: RequestOptions = {
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: server.port === '' ? (server.protocol === 'https:' ? 443 : 80) : Number(server.port),
    path: prefix + path,
    headers,
    agent,
    ...(signal === undefined ? {} : { signal }),
  }
  return new Promise((resolve, reject) => {
    const outgoing = (server.protocol === 'https:' ? httpsRequest : httpRequest)(request)
    const stop = (code: string, message: string) => outgoing.destroy(new OperationError(code, message))
    const late = () =>
      stop('CLUSTER_TIMEOUT', `${server.host} did not finish its answer within ${bounds.totalMs / 1000} s`)
    const total = setTimeout(late, bounds.totalMs)
    outgoing.setTimeout(bounds.idleMs, () => {
      stop('CLUSTER_TIMEOUT', `${server.host} sent nothing for ${bounds.idleMs / 1000} s`)
    })
    outgoing.on('response', (response) => {
      readBody(response, options.maxBytes ?? defaultMaxBytes).then((body) => {
        resolve({ status: response.statusCode ?? 0, body, retryAfterMs: retryAfterMs(response) })
      }, reject)
    })
    // The first error tells why; what destroying it brings afterwards does not.
    outgoing.on('error', reject)
    outgoing.on('close', () => clearTimeout(total))
    outgoing.end()
  })
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<string> {
  const zipped = response.headers['content-encoding'] === 'gzip'
  const gunzip = zipped ? createGunzip() : undefined
  if (gunzip !== undefined) {
    response.on('error', (error) => gunzip.destroy(error))
    response.on('aborted', () => gunzip.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })))
    response.pipe(gunzip)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of (gunzip ?? response) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) {
      response.destroy()
      throw new OperationError('RESPONSE_TOO_LARGE', `The answer has more than ${maxBytes} bytes`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** RFC 9110 section 10.2.3; the API server sends seconds. */
function retryAfterMs(response: IncomingMessage): number {
  const text = response.headers['retry-after'] ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) * 1000 : 0
}

/** One agent a client certificate: a plugin may hand out a new one while a long reading runs. */
function agentsFor(connection: Connection, bounds: ClientLimits) {
  let current: { certificate: string | undefined; agent: HttpAgent } | undefined
  return {
    get(credential: Credential): HttpAgent {
      if (current === undefined || current.certificate !== credential.certificate) {
        current?.agent.destroy()
        current = { certificate: credential.certificate, agent: createAgent(connection, credential, bounds) }
      }
      return current.agent
    },
    close() {
      current?.agent.destroy()
    },
  }
}

function createAgent(connection: Connection, credential: Credential, bounds: ClientLimits): HttpAgent {
  const pool = { keepAlive: true, maxSockets: bounds.parallel }
  const { proxy, server } = connection
  if (server.protocol === 'http:') {
    if (proxy === undefined) return new HttpAgent(pool)
    const message = `A plain http:// API server behind a proxy (${proxy.host}) is not supported; wanted https://`
    throw new OperationError('KUBECONFIG_UNSUPPORTED', message)
  }
  const tls = tlsOptions(connection, credential)
  if (proxy === undefined) return new HttpsAgent({ ...pool, ...tls })
  const agent = new HttpsAgent(pool)
  const host = server.hostname.replace(/^\[|\]$/g, '')
  const servername = isIP(host) === 0 ? host : ''
  agent.createConnection = (_options: unknown, done?: (error: Error | null, stream: Duplex) => void) => {
    const open = async () => {
      const socket = await connectThrough(proxy, host, Number(server.port || 443), bounds.idleMs)
      return connectTls({ servername, host, ...tls, socket })
    }
    open().then(
      (stream) => done?.(null, stream),
      // The type wants a stream with an error; Node's own agent passes none.
      (error: unknown) => (done as ((error: unknown) => void) | undefined)?.(error),
    )
    return undefined
  }
  return agent
}

function tlsOptions(connection: Connection, credential: Credential): TlsOptions {
  const { authority, serverName, insecure } = connection
  return {
    minVersion: 'TLSv1.2',
    rejectUnauthorized: !insecure,
    // Go trusts every certificate of the file as a root, intermediates and the server's own among them.
    ...(authority === undefined
      ? { ca: [...getCACertificates('default'), ...getCACertificates('system')] }
      : { ca: authority, allowPartialTrustChain: true }),
    ...(credential.certificate === undefined ? {} : { cert: credential.certificate }),
    ...(credential.key === undefined ? {} : { key: credential.key }),
    ...(serverName === undefined ? {} : namedServer(serverName)),
  }
}

/** An address cannot stand in the TLS server name (RFC 6066 section 3), but it can in the certificate. */
function namedServer(name: string): TlsOptions {
  if (isIP(name) === 0) return { servername: name }
  return { servername: '', checkServerIdentity: (_host, certificate) => checkServerIdentity(name, certificate) }
}

/** `await slots()` waits for a free slot and returns the way to leave it. First come, first served. */
function semaphore(size: number): () => Promise<() => void> {
  let free = size
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  return async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return leave
  }
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(ms, undefined, signal === undefined ? {} : { signal })
  } catch (cause) {
    throw new OperationError('ABORTED', 'Stopped while waiting for the API server', { cause })
  }
}
