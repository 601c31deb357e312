import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Agent, request } from 'node:https'
import { expressionPolicies } from './expressions.ts'
import { parseKubeconfigFile } from './kubeconfig-paths.ts'
import { startApiServer } from './api-server.ts'

export type Bridge = { readonly url: string; stop(): Promise<void> } | { readonly skip: string }

/**
 * A door from test workers to one real API server: `POST /dry-run` with an object answers `{ accepted, message }`. The
 * engine's tests may not open files or sockets of their own; this runs once for all of them.
 */
export async function startBridge(): Promise<Bridge> {
  if (process.env['SEAWORTHY_TEST_KUBECONFIG'] === undefined && process.env['SEAWORTHY_API_SERVER'] !== '1') {
    return { skip: 'set SEAWORTHY_API_SERVER=1 to start one (Linux, root, test/kube/cluster build), as .ci/run does' }
  }
  const server = await startApiServer()
  if ('skip' in server) return server
  const api = new Api(server.kubeconfig)
  await api.prepare()
  await api.installExpressions()
  const door = createServer((incoming, answer) => void serve(api, incoming, answer))
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      door.closeAllConnections()
      await new Promise((resolve) => door.close(resolve))
      await server.stop()
    },
  }
}

async function serve(api: Api, incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  let reply: DryRun
  try {
    reply = await api.dryRun(JSON.parse(Buffer.concat(chunks).toString('utf8')) as KubeObject)
  } catch (error) {
    reply = { accepted: false, message: String(error), warnings: '' }
  }
  answer.setHeader('content-type', 'application/json')
  answer.end(JSON.stringify(reply))
}

interface KubeObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name?: string; readonly namespace?: string }
}

interface DryRun {
  readonly accepted: boolean
  readonly message: string
  /** The server's Warning headers: `<check id>` for each CEL form that the object breaks. */
  readonly warnings: string
}

interface Reply {
  readonly status: number
  readonly warnings: string
  readonly body: { readonly message?: string; readonly reason?: string; readonly resources?: readonly ResourceInfo[] }
}

interface ResourceInfo {
  readonly name: string
  readonly kind: string
  readonly namespaced: boolean
}

class Api {
  readonly server: string
  readonly agent: Agent
  readonly discovered = new Map<string, Promise<readonly ResourceInfo[]>>()

  constructor(kubeconfig: string) {
    const { server, ca, cert, key } = parseKubeconfigFile(kubeconfig)
    this.server = server
    this.agent = new Agent({
      ca: readFileSync(ca),
      cert: readFileSync(cert),
      key: readFileSync(key),
      keepAlive: true,
      maxSockets: 4,
    })
  }

  async prepare(): Promise<void> {
    await this.create('namespaces', undefined, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } })
    await this.create('serviceaccounts', 'shop', {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'web' },
    })
  }

  /** Installs the CEL form of every check that has one, and waits until the server asks them. */
  async installExpressions(): Promise<void> {
    const policies = expressionPolicies()
    for (const { policy, binding } of policies) {
      await this.replace('validatingadmissionpolicies', policy)
      await this.replace('validatingadmissionpolicybindings', binding)
    }
    if (policies.length === 0) return
    const probe = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'probe', namespace: 'shop' },
      spec: { containers: [{ name: 'probe', image: 'probe', securityContext: { privileged: true } }] },
    }
    for (let tries = 0; tries < 60; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      if ((await this.dryRun(probe)).warnings.includes('<privileged-container>')) break
    }
    // The first is asked: the others were made within the same second.
    await new Promise((resolve) => setTimeout(resolve, 2000))
  }

  async replace(plural: string, object: KubeObject & { readonly spec: unknown }): Promise<void> {
    const path = `/apis/admissionregistration.k8s.io/v1/${plural}`
    const made = await this.call('POST', path, object)
    if (made.status < 300) return
    await this.call('DELETE', `${path}/${object.metadata.name ?? ''}`)
    const again = await this.call('POST', path, object)
    if (again.status >= 300)
      throw new Error(`The API server refuses ${JSON.stringify(object)}: ${again.body.message ?? again.status}`)
  }

  /** What a fixture refers to and admission wants to exist is made, so that only the object itself is judged. */
  async dryRun(object: KubeObject, tries = 0): Promise<DryRun> {
    const path = await this.pathOf(object)
    if (path === undefined)
      return { accepted: false, message: `The server has no ${object.apiVersion} ${object.kind}`, warnings: '' }
    const { status, body, warnings } = await this.call('POST', `${path}?dryRun=All&fieldValidation=Strict`, object)
    // Validation comes before the look whether the name is taken.
    if (status < 300 || body.reason === 'AlreadyExists') return { accepted: true, message: '', warnings }
    const message = body.message ?? `HTTP ${status}`
    if (tries < 4 && (await this.makeMissing(message, object.metadata.namespace))) return this.dryRun(object, tries + 1)
    return { accepted: false, message, warnings }
  }

  async makeMissing(message: string, namespace: string | undefined): Promise<boolean> {
    const named = (pattern: RegExp): string | undefined => pattern.exec(message)?.[1]
    const space = named(/namespaces "([^"]+)" not found/)
    if (space !== undefined)
      return this.create('namespaces', undefined, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: space } })
    const account = named(/serviceaccount "([^"]+)" not found/)
    if (account !== undefined)
      return this.create('serviceaccounts', namespace, {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: account },
      })
    const priority = named(/no PriorityClass with name (\S+) was found/)
    if (priority !== undefined) {
      return this.create('priorityclasses', undefined, {
        apiVersion: 'scheduling.k8s.io/v1',
        kind: 'PriorityClass',
        metadata: { name: priority },
        value: 1000,
      })
    }
    const runtime = named(/RuntimeClass "([^"]+)" not found/)
    if (runtime !== undefined)
      return this.create('runtimeclasses', undefined, {
        apiVersion: 'node.k8s.io/v1',
        kind: 'RuntimeClass',
        metadata: { name: runtime },
        handler: 'runc',
      })
    return false
  }

  async create(
    plural: string,
    namespace: string | undefined,
    object: KubeObject & Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    const { status, body } = await this.call(
      'POST',
      `${base(object.apiVersion)}${namespace === undefined ? '' : `/namespaces/${namespace}`}/${plural}`,
      object,
    )
    return status < 300 || body.reason === 'AlreadyExists'
  }

  async pathOf({ apiVersion, kind, metadata }: KubeObject): Promise<string | undefined> {
    let resources = this.discovered.get(apiVersion)
    if (resources === undefined) {
      resources = this.call('GET', base(apiVersion)).then(({ body }) => body.resources ?? [])
      this.discovered.set(apiVersion, resources)
    }
    const found = (await resources).find((one) => one.kind === kind && !one.name.includes('/'))
    if (found === undefined) return undefined
    return `${base(apiVersion)}${found.namespaced ? `/namespaces/${metadata.namespace ?? 'default'}` : ''}/${found.name}`
  }

  call(method: string, path: string, body?: unknown): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.server}${path}`,
        { method, agent: this.agent, headers: { accept: 'application/json', 'content-type': 'application/json' } },
        (reply) => {
          const chunks: Buffer[] = []
          reply.on('data', (chunk: Buffer) => chunks.push(chunk))
          reply.on('end', () => {
            try {
              resolve({
                status: reply.statusCode ?? 0,
                warnings: reply.headers['warning'] ?? '',
                body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Reply['body'],
              })
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)))
            }
          })
        },
      )
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
  }
}

function base(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`
}
