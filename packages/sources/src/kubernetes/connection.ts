// From a kubeconfig's context, or a pod's service account, to what a client needs: server, trust, and who we are.

import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { createSecureContext } from 'node:tls'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import { OperationError } from '../operation-error.ts'
import { isTokenText, runCredentialPlugin } from './exec-credential.ts'
import type { Credential } from './exec-credential.ts'
import { booleanField, chooseContext, loadKubeconfig, textField, wrongType } from './kubeconfig.ts'
import type { Environment, KubeContext } from './kubeconfig.ts'
import type { KubeconfigEntry } from './parse-kubeconfig.ts'
import { chooseProxy } from './proxy.ts'

export interface ConnectionOptions {
  readonly kubeconfig?: string
  readonly context?: string
  readonly env: Environment
  /** Whether a credential plugin may ask a person at the terminal. */
  readonly interactive?: boolean
  readonly signal?: AbortSignal
  /** Where a pod finds its service account; another folder in tests. */
  readonly serviceAccountFolder?: string
}

export interface Connection {
  /** The context's name, or `in-cluster`. */
  readonly context: string
  /** Without a slash at its end; may hold a path. */
  readonly server: URL
  /** The namespace that the context or the pod stands in. */
  readonly namespace: string | undefined
  /** PEM; absent: the authorities that the system trusts. */
  readonly authority: string | undefined
  /** The name that the server's certificate must carry, where it is not the host. */
  readonly serverName: string | undefined
  /** The certificate is not verified. */
  readonly insecure: boolean
  readonly compress: boolean
  readonly proxy: URL | undefined
  /** Impersonation. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  /** Asked before every request: token files are read again every minute, plugins run again when their credential expires. */
  credential(): Promise<Credential>
  /** Sentences for the coverage: what is weaker about this connection than a reader would expect. */
  readonly notes: readonly string[]
}

const serviceAccountFolder = '/var/run/secrets/kubernetes.io/serviceaccount'
const rereadMs = 60_000
const expiryMarginMs = 10_000

/** Throws `OperationError`: `KUBECONFIG_*`, `CREDENTIAL_PLUGIN`. Runs no plugin and sends nothing yet. */
export function openConnection(options: ConnectionOptions): Connection {
  const loaded = loadKubeconfig(options)
  if (loaded !== undefined && (loaded.config.clusters.size > 0 || loaded.config.contexts.size > 0)) {
    return fromContext(chooseContext(loaded.config, options.context), options)
  }
  const host = options.env['KUBERNETES_SERVICE_HOST'] ?? ''
  if (options.kubeconfig === undefined && options.context === undefined && host !== '') return inCluster(host, options)
  const where = options.kubeconfig ?? options.env['KUBECONFIG'] ?? '~/.kube/config'
  const message = `No cluster to read: ${where} does not exist or names none; set KUBECONFIG or --kubeconfig`
  throw new OperationError('KUBECONFIG_NOT_FOUND', message)
}

function fromContext(context: KubeContext, options: ConnectionOptions): Connection {
  const { cluster, user } = context
  const authority = pem(cluster, 'certificate-authority')
  const insecure = booleanField(cluster, 'insecure-skip-tls-verify')
  if (insecure && authority !== undefined) {
    const message = `Cluster in ${cluster.file} has both insecure-skip-tls-verify and a certificate-authority; wanted one of them`
    throw new OperationError('KUBECONFIG_INVALID', message)
  }
  const server = serverUrl(textField(cluster, 'server'), cluster.file, insecure || authority !== undefined)
  const notes: string[] = []
  if (insecure) notes.push('The certificate of the API server was not verified (insecure-skip-tls-verify)')
  if (server.protocol === 'http:')
    notes.push('The API server was read over plain HTTP, which anyone on the way can change')
  const base = {
    context: context.name,
    server,
    namespace: context.namespace,
    authority,
    serverName: textField(cluster, 'tls-server-name'),
    insecure,
    compress: !booleanField(cluster, 'disable-compression'),
    proxy: chooseProxy(server, textField(cluster, 'proxy-url'), options.env),
  }
  checkPem({ ca: authority }, `certificate-authority in ${cluster.file}`)
  if (user === undefined) return { ...base, headers: {}, notes, credential: () => Promise.resolve({}) }
  return { ...base, headers: impersonation(user), notes, credential: credentialOf(user, cluster, base, options) }
}

/** kubernetes.io, "Accessing the Kubernetes API from a Pod", Directly accessing the REST API. */
function inCluster(host: string, options: ConnectionOptions): Connection {
  const folder = options.serviceAccountFolder ?? serviceAccountFolder
  const port = options.env['KUBERNETES_SERVICE_PORT'] ?? '443'
  const authority = readText(resolve(folder, 'ca.crt'))
  checkPem({ ca: authority }, resolve(folder, 'ca.crt'))
  const server = new URL(`https://${isIP(host) === 6 ? `[${host}]` : host}:${port}`)
  return {
    context: 'in-cluster',
    server,
    namespace: readText(resolve(folder, 'namespace')).trim() || undefined,
    authority,
    serverName: undefined,
    insecure: false,
    compress: true,
    proxy: chooseProxy(server, undefined, options.env),
    headers: {},
    credential: fromTokenFile(resolve(folder, 'token'), undefined),
    notes: [],
  }
}

function credentialOf(
  user: KubeconfigEntry,
  cluster: KubeconfigEntry,
  base: { server: URL; insecure: boolean; serverName: string | undefined },
  options: ConnectionOptions,
): () => Promise<Credential> {
  refuseOldWays(user)
  const certificate = pem(user, 'client-certificate')
  const key = pem(user, 'client-key')
  if ((certificate === undefined) !== (key === undefined)) {
    const message = `User in ${user.file} has a client-certificate without its client-key, or a key alone`
    throw new OperationError('KUBECONFIG_INVALID', message)
  }
  checkPem({ cert: certificate, key }, `client-certificate and client-key in ${user.file}`)
  const pair: Credential = certificate === undefined || key === undefined ? {} : { certificate, key }
  const token = textField(user, 'token')
  if (token !== undefined && !isTokenText(token)) {
    throw new OperationError(
      'KUBECONFIG_INVALID',
      `The token of the user in ${user.file} has spaces or control characters`,
    )
  }
  const tokenFile = textField(user, 'tokenFile')
  if (tokenFile !== undefined) {
    const read = fromTokenFile(resolve(dirname(user.file), tokenFile), token)
    return async () => ({ ...pair, ...(await read()) })
  }
  if (token !== undefined) return () => Promise.resolve({ ...pair, token })
  const exec = user.fields['exec']
  if (exec === undefined || exec === null) return () => Promise.resolve(pair)
  if (!isObject(exec)) throw wrongType(user.file, 'user.exec', 'a map', exec)
  const plugin = fromPlugin(exec, user.file, { ...options, cluster: clusterInfo(cluster, base) })
  return async () => ({ ...(await plugin()), ...pair })
}

function refuseOldWays(user: KubeconfigEntry): void {
  if (user.fields['username'] || user.fields['password']) {
    const message = `User in ${user.file} has a username and password, which Kubernetes dropped in 1.19; use a token, a client certificate or a credential plugin`
    throw new OperationError('KUBECONFIG_UNSUPPORTED', message)
  }
  const provider = user.fields['auth-provider']
  if (provider === undefined || provider === null) return
  const name = isObject(provider) && typeof provider['name'] === 'string' ? provider['name'] : ''
  const plugin = successors.get(name) ?? 'a credential plugin (users[].user.exec)'
  const message = `User in ${user.file} has the auth-provider ${JSON.stringify(name)}, which Kubernetes dropped in 1.26; use ${plugin}`
  throw new OperationError('KUBECONFIG_UNSUPPORTED', message)
}

const successors = new Map([
  ['gcp', 'gke-gcloud-auth-plugin: run "gcloud container clusters get-credentials" again'],
  ['azure', 'kubelogin: run "kubelogin convert-kubeconfig"'],
  ['oidc', 'kubelogin: run "kubectl oidc-login setup"'],
])

/** kubernetes.io, "User impersonation". */
function impersonation(user: KubeconfigEntry): Record<string, string | readonly string[]> {
  const headers: Record<string, string | readonly string[]> = {}
  const as = textField(user, 'as')
  const uid = textField(user, 'as-uid')
  const groups = stringList(user.fields['as-groups'], 'as-groups', user.file)
  const extra = user.fields['as-user-extra'] ?? {}
  if (!isObject(extra)) throw wrongType(user.file, 'as-user-extra', 'a map', extra)
  if (as !== undefined) headers['Impersonate-User'] = as
  if (uid !== undefined) headers['Impersonate-Uid'] = uid
  if (groups.length > 0) headers['Impersonate-Group'] = groups
  for (const [key, values] of Object.entries(extra)) {
    headers[`Impersonate-Extra-${encodeURIComponent(key)}`] = stringList(values, 'as-user-extra', user.file)
  }
  if (as === undefined && Object.keys(headers).length > 0) {
    throw new OperationError(
      'KUBECONFIG_INVALID',
      `User in ${user.file} impersonates groups, a uid or extras without "as"`,
    )
  }
  return headers
}

function fromTokenFile(path: string, fallback: string | undefined): () => Promise<Credential> {
  let token: string | undefined
  let readAt = Number.NEGATIVE_INFINITY
  return () => {
    // The kubelet and cloud agents rotate the file; client-go reads it once a minute as well.
    if (performance.now() - readAt > rereadMs) {
      try {
        token = readText(path).trim()
      } catch (error) {
        token ??= fallback
        if (token === undefined) return Promise.reject(error)
      }
      readAt = performance.now()
    }
    if (token === undefined || !isTokenText(token)) {
      const message = `The token file ${path} is empty or has spaces or control characters`
      return Promise.reject(new OperationError('KUBECONFIG_INVALID', message))
    }
    return Promise.resolve({ token })
  }
}

function fromPlugin(
  exec: JsonObject,
  file: string,
  options: ConnectionOptions & { cluster: JsonObject },
): () => Promise<Credential> {
  let running: Promise<Credential> | undefined
  return async () => {
    const asked = running
    const held = await asked
    if (held !== undefined && (held.expiresAtMs === undefined || held.expiresAtMs - expiryMarginMs > Date.now()))
      return held
    // Requests that wait at the same time share one run.
    if (running === asked || running === undefined) {
      const interactive = options.interactive ?? process.stdin.isTTY
      const { env, cluster, signal } = options
      running = runCredentialPlugin(exec, file, {
        env,
        interactive,
        cluster,
        ...(signal === undefined ? {} : { signal }),
      })
    }
    return running
  }
}

function clusterInfo(
  cluster: KubeconfigEntry,
  base: { server: URL; insecure: boolean; serverName: string | undefined },
) {
  const extensions = cluster.fields['extensions']
  const own = (Array.isArray(extensions) ? (extensions as readonly Json[]) : []).find(
    (item) => isObject(item) && item['name'] === 'client.authentication.k8s.io/exec',
  )
  const authority = pem(cluster, 'certificate-authority')
  const proxy = textField(cluster, 'proxy-url')
  const info: Record<string, Json> = { server: base.server.href.replace(/\/$/, '') }
  if (base.serverName !== undefined) info['tls-server-name'] = base.serverName
  if (base.insecure) info['insecure-skip-tls-verify'] = true
  if (authority !== undefined) info['certificate-authority-data'] = Buffer.from(authority).toString('base64')
  if (proxy !== undefined) info['proxy-url'] = proxy
  if (isObject(own) && own['extension'] !== undefined) info['config'] = own['extension']
  return info
}

/** `<key>-data` (base64) wins over the file that `<key>` names. */
function pem(entry: KubeconfigEntry, key: string): string | undefined {
  const data = textField(entry, `${key}-data`)
  if (data !== undefined) {
    const base64 = data.replaceAll('\n', '').replaceAll('\r', '')
    if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) {
      throw new OperationError('KUBECONFIG_INVALID', `Expected base64 as ${key}-data in ${entry.file}`)
    }
    return Buffer.from(base64, 'base64').toString('utf8')
  }
  const path = textField(entry, key)
  return path === undefined ? undefined : readText(resolve(dirname(entry.file), path))
}

function checkPem(
  pem: { ca?: string | undefined; cert?: string | undefined; key?: string | undefined },
  what: string,
): void {
  try {
    createSecureContext({ ...pem })
    if (pem.ca !== undefined && !pem.ca.includes('-----BEGIN ')) throw new Error('no certificate in it')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'not PEM'
    throw new OperationError('KUBECONFIG_INVALID', `Cannot use ${what}: ${why}`, { cause })
  }
}

function serverUrl(text: string | undefined, file: string, secure: boolean): URL {
  if (text === undefined) throw new OperationError('KUBECONFIG_INVALID', `Cluster in ${file} has no server`)
  const full = text.includes('://') ? text : `${secure ? 'https' : 'http'}://${text}`
  const url = URL.canParse(full) ? new URL(full) : undefined
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '') {
    throw new OperationError('KUBECONFIG_INVALID', `Expected https://host:port as server in ${file}, got another form`)
  }
  url.search = ''
  url.hash = ''
  url.pathname = url.pathname.replace(/\/{1,100}$/, '')
  return url
}

function stringList(value: Json | undefined, key: string, file: string): string[] {
  if (value === undefined || value === null) return []
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value]
  return list.map((item) => {
    if (typeof item !== 'string') throw wrongType(file, key, 'a list of strings', item)
    return item
  })
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause)
    throw new OperationError('KUBECONFIG_INVALID', `Cannot read ${path}: ${why}`, { cause })
  }
}
