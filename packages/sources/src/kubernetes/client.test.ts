import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { certificate, json, startPeer } from '../../../../test/kube/peer.ts'
import type { Answer, Peer } from '../../../../test/kube/peer.ts'
import { createClient } from './client.ts'
import type { ClientLimits } from './client.ts'
import type { Connection } from './connection.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const fast = { retryMs: [1, 1, 1] }

function connectionTo(peer: Peer, more: Partial<Connection> = {}): Connection {
  return {
    context: 'peer',
    server: new URL(peer.url),
    namespace: undefined,
    authority: certificate('ca.crt'),
    serverName: undefined,
    insecure: false,
    compress: true,
    proxy: undefined,
    headers: {},
    credential: () => Promise.resolve({ token: 'peer-token' }),
    notes: [],
    ...more,
  }
}

async function start(
  answer: Answer,
  options: { more?: Partial<Connection>; limits?: Partial<ClientLimits>; tls?: string } = {},
) {
  const tls = options.tls === undefined ? undefined : pair(options.tls)
  const peer = await startPeer(answer, tls)
  const stop = new AbortController()
  const client = createClient(connectionTo(peer, options.more), stop.signal, { ...fast, ...options.limits })
  closing.push(
    () => client.close(),
    () => peer.close(),
  )
  return { peer, client, stop }
}

function pair(name: string) {
  return {
    cert: certificate(`${name}.crt`),
    key: certificate(`${name}.key`),
    ca: certificate('ca.crt'),
    requestCert: true,
    rejectUnauthorized: false,
  }
}

describe('a request', () => {
  test('carries the token, impersonation and what is accepted, below the path of the server', async () => {
    const { client, peer } = await start((request, response) => json(response, 200, request.headers), {
      more: { headers: { 'Impersonate-Group': ['a', 'b'] } },
    })
    const reply = await client.get('/api?x=1', { accept: 'application/json;as=Table' })
    expect(JSON.parse(reply.body)).toMatchObject({
      accept: 'application/json;as=Table',
      authorization: 'Bearer peer-token',
      'accept-encoding': 'gzip',
      'impersonate-group': 'a, b',
      'user-agent': 'seaworthy',
    })
    const below = createClient(connectionTo(peer, { server: new URL(`${peer.url}/k8s/c-1`) }))
    await below.get('/version')
    below.close()
    expect(peer.requests).toEqual(['/api?x=1', '/k8s/c-1/version'])
  })

  test('reuses its connections and keeps to the number of them', async () => {
    const ports = new Set<number | undefined>()
    let now = 0
    let most = 0
    const { client } = await start(
      (request, response) => {
        ports.add(request.socket.remotePort)
        most = Math.max(most, (now += 1))
        setTimeout(() => {
          now -= 1
          response.end('{}')
        }, 2)
      },
      { limits: { parallel: 3 } },
    )
    await Promise.all(Array.from({ length: 30 }, () => client.get('/x')))
    expect(most).toBe(3)
    expect(ports.size).toBe(3)
  })

  test('reads gzip', async () => {
    const { client } = await start((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}'))
    })
    expect(await client.get('/x')).toEqual({ status: 200, body: '{"a":1}' })
  })

  test('does not follow redirects', async () => {
    const { client, peer } = await start((_request, response) => response.writeHead(302, { location: '/evil' }).end())
    expect((await client.get('/x')).status).toBe(302)
    expect(peer.requests).toEqual(['/x'])
  })
})

describe('trying again', () => {
  test.each([429, 500, 502, 503, 504])('%i', async (status) => {
    const { client, peer } = await start((_request, response, _url, nth) => json(response, nth < 3 ? status : 200, {}))
    expect((await client.get('/x')).status).toBe(200)
    expect(peer.requests.length).toBe(3)
  })

  test.each([400, 401, 403, 404, 410])('never for %i', async (status) => {
    const { client, peer } = await start((_request, response) => json(response, status, {}))
    expect((await client.get('/x')).status).toBe(status)
    expect(peer.requests.length).toBe(1)
  })

  test('gives the last answer when it does not get better', async () => {
    const { client, peer } = await start((_request, response) => json(response, 503, { message: 'no' }))
    expect(await client.get('/x')).toEqual({ status: 503, body: '{"message":"no"}' })
    expect(peer.requests.length).toBe(4)
  })

  test('waits as long as Retry-After says', async () => {
    const times: number[] = []
    const { client } = await start((_request, response, _url, nth) => {
      times.push(performance.now())
      json(response, nth === 1 ? 429 : 200, {}, nth === 1 ? { 'retry-after': '1' } : {})
    })
    await client.get('/x')
    expect(times[1]! - times[0]!).toBeGreaterThan(990)
  })

  test('after a dropped connection, before and within the answer', async () => {
    const { client, peer } = await start((request, response, _url, nth) => {
      if (nth === 1) return request.socket.destroy()
      if (nth === 2)
        return response.writeHead(200, { 'content-length': '100' }).write('{', () => request.socket.destroy())
      if (nth === 3) {
        const half = gzipSync('x'.repeat(10_000)).subarray(0, 20)
        return response.writeHead(200, { 'content-encoding': 'gzip' }).write(half, () => request.socket.destroy())
      }
      return json(response, 200, {})
    })
    expect((await client.get('/x')).status).toBe(200)
    expect(peer.requests.length).toBe(4)
  })

  test('a connection that always drops is an error', async () => {
    const { client } = await start((request) => request.socket.destroy())
    await expect(client.get('/x')).rejects.toMatchObject({ code: 'CLUSTER_UNREACHABLE' })
  })
})

describe('limits', () => {
  test('a server that says nothing', async () => {
    const { client, peer } = await start(() => {}, { limits: { idleMs: 50 } })
    await expect(client.get('/x')).rejects.toThrow('sent nothing for 0.05 s')
    expect(peer.requests.length).toBe(2)
  })

  test('a server that dribbles', async () => {
    const { client } = await start(
      (_request, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write(' '), 10)
        response.on('close', () => clearInterval(timer))
      },
      { limits: { totalMs: 100, idleMs: 5000 } },
    )
    await expect(client.get('/x')).rejects.toMatchObject({ code: 'CLUSTER_TIMEOUT' })
  })

  test('an answer that is too large, plain or out of a small gzip', async () => {
    const { client, peer } = await start((_request, response, url) => {
      if (url.pathname === '/plain') return response.end('x'.repeat(20_000))
      return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)))
    })
    await expect(client.get('/plain', { maxBytes: 10_000 })).rejects.toMatchObject({ code: 'RESPONSE_TOO_LARGE' })
    await expect(client.get('/bomb', { maxBytes: 10_000 })).rejects.toMatchObject({ code: 'RESPONSE_TOO_LARGE' })
    expect(peer.requests.length).toBe(2)
  })

  test('stops when asked to, also while it waits', async () => {
    const { client, stop } = await start((_request, response) => json(response, 503, {}), {
      limits: { retryMs: [60_000] },
    })
    const reading = client.get('/x')
    setTimeout(() => stop.abort(), 50)
    await expect(reading).rejects.toMatchObject({ code: 'ABORTED' })
    await expect(client.get('/x')).rejects.toMatchObject({ code: 'ABORTED' })
  })

  test('what is not HTTP', async () => {
    const server = await listening(createServer().on('connection', (socket: Socket) => socket.end('SSH-2.0-x\r\n')))
    const peer = { url: `http://127.0.0.1:${server.port}` } as Peer
    const client = createClient(connectionTo(peer), undefined, fast)
    await expect(client.get('/x')).rejects.toMatchObject({ code: 'CLUSTER_NOT_KUBERNETES' })
  })
})

describe('TLS', () => {
  const who: Answer = (request, response) => {
    const { subject } = (request.socket as TLSSocket).getPeerCertificate()
    json(response, 200, {
      subject: subject?.CN ?? null,
      name: (request.socket as TLSSocket & { servername?: string }).servername || null,
    })
  }

  test('trusts the authority of the kubeconfig and shows the client certificate', async () => {
    const credential = () => Promise.resolve({ certificate: certificate('client.crt'), key: certificate('client.key') })
    const { client } = await start(who, { tls: 'server', more: { credential } })
    expect(JSON.parse((await client.get('/x')).body)).toMatchObject({ subject: 'tester' })
  })

  test('takes the client certificate that a plugin renews', async () => {
    let asked = 0
    const credential = () => {
      const name = (asked += 1) === 1 ? 'server' : 'client'
      return Promise.resolve({ certificate: certificate(`${name}.crt`), key: certificate(`${name}.key`) })
    }
    const { client } = await start(who, { tls: 'server', more: { credential } })
    expect(JSON.parse((await client.get('/x')).body)).toMatchObject({ subject: 'server' })
    expect(JSON.parse((await client.get('/x')).body)).toMatchObject({ subject: 'tester' })
  })

  test.each([
    ['server', { authority: certificate('other-ca.crt') }],
    ['server', { authority: undefined }],
    ['expired', {}],
    ['named', {}],
    ['server', { serverName: 'kube.test' }],
    ['server', { serverName: '10.1.2.3' }],
  ] as const)('refuses the certificate %s with %j', async (tls, more) => {
    const { client, peer } = await start(who, { tls, more })
    await expect(client.get('/x')).rejects.toMatchObject({ code: 'CLUSTER_CERTIFICATE' })
    expect(peer.requests).toEqual([])
  })

  test.each([
    ['named', { serverName: 'kube.test' }],
    ['named', { serverName: '10.1.2.3' }],
    ['expired', { insecure: true, authority: undefined }],
    // The server's own certificate may stand for its authority, as Go allows.
    ['server', { authority: certificate('server.crt') }],
  ] as const)('takes the certificate %s with %j', async (tls, more) => {
    const { client } = await start(who, { tls, more })
    expect((await client.get('/x')).status).toBe(200)
  })

  test('a plain HTTP server behind https:// is said to be one', async () => {
    const { peer } = await start(who)
    const client = createClient(connectionTo({ ...peer, url: peer.url.replace('http:', 'https:') }), undefined, fast)
    await expect(client.get('/x')).rejects.toThrow(/is it an https server/)
  })

  test('goes through a proxy and still checks the name', async () => {
    const targets: (string | undefined)[] = []
    const { peer } = await start(who, { tls: 'server' })
    const proxy = await listening(
      createServer().on('connect', (request, socket: Socket) => {
        targets.push(request.url)
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        socket.pipe(connect(peer.port, '127.0.0.1')).pipe(socket)
      }),
    )
    const through = (server: string) => {
      const more = { proxy: new URL(`http://127.0.0.1:${proxy.port}`), server: new URL(server) }
      const client = createClient(connectionTo(peer, more), undefined, fast)
      closing.push(() => client.close())
      return client
    }
    const client = through('https://localhost:1')
    expect((await client.get('/a')).status).toBe(200)
    expect((await client.get('/b')).status).toBe(200)
    expect(targets).toEqual(['localhost:1'])
    await expect(through('https://elsewhere:1').get('/a')).rejects.toMatchObject({ code: 'CLUSTER_CERTIFICATE' })
    await expect(through('http://elsewhere:1').get('/a')).rejects.toMatchObject({ code: 'KUBECONFIG_UNSUPPORTED' })
  })

  test('a proxy that is not there', async () => {
    const { peer } = await start(who, { tls: 'server' })
    const client = createClient(connectionTo(peer, { proxy: new URL('http://127.0.0.1:1') }), undefined, fast)
    await expect(client.get('/x')).rejects.toThrow('Proxy 127.0.0.1:1 did not connect')
  })
})

async function listening(server: Server): Promise<{ port: number }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  return server.address() as AddressInfo
}
