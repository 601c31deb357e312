import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { chooseProxy, connectThrough, isExempt } from './proxy.ts'

const https = new URL('https://kube.example.com:6443')

describe('chooseProxy', () => {
  test.each([
    [https, undefined, {}, undefined],
    [https, 'http://p:1', { HTTPS_PROXY: 'http://q:2' }, 'http://p:1/'],
    [https, undefined, { HTTPS_PROXY: 'q:2' }, 'http://q:2/'],
    [https, undefined, { https_proxy: 'http://q:2' }, 'http://q:2/'],
    [https, undefined, { HTTP_PROXY: 'http://q:2' }, undefined],
    [https, undefined, { HTTPS_PROXY: 'http://q:2', NO_PROXY: 'example.com' }, undefined],
    [new URL('https://localhost:1'), undefined, { HTTPS_PROXY: 'http://q:2' }, undefined],
  ])('%s with proxy-url %j and %j: %j', (server, proxyUrl, env, wanted) => {
    expect(chooseProxy(server, proxyUrl, env)?.href).toBe(wanted)
  })

  test.each([
    ['socks5://user:hunter2@p:1', 'The proxy-url is a socks5 proxy, which is not supported; wanted http://host:port'],
    ['https://p:1', 'The proxy-url is a https proxy'],
    ['http://', 'The proxy-url is not a URL'],
  ])('%s is refused without repeating it', (proxyUrl, message) => {
    expect(() => chooseProxy(https, proxyUrl, {})).toThrow(message)
    expect(() => chooseProxy(https, proxyUrl, {})).not.toThrow(/hunter2/)
  })
})

test.each([
  ['*', true],
  ['example.com', true],
  ['.example.com', true],
  ['*.example.com', true],
  ['kube.example.com', true],
  ['.kube.example.com', false],
  ['ample.com', false],
  [' other.org , kube.example.com:6443 ', true],
  ['kube.example.com:443', false],
  ['', false],
])('NO_PROXY=%j: %s', (list, exempt) => expect(isExempt(https, list)).toBe(exempt))

test.each([
  ['https://10.1.2.3:6443', '10.0.0.0/8', true],
  ['https://10.1.2.3:6443', '10.1.2.3', true],
  ['https://10.1.2.3:6443', '10.1.2.4/32', false],
  ['https://10.1.2.3:6443', '10.0.0.0/99', false],
  ['https://10.1.2.3:6443', '::/0', false],
  ['https://[fd00::1]:6443', 'fd00::/8', true],
  ['https://127.0.0.5', '', true],
])('%s with NO_PROXY=%j: %s', (server, list, exempt) => expect(isExempt(new URL(server), list)).toBe(exempt))

describe('connectThrough', () => {
  const seen: (string | undefined)[] = []
  const proxy = createServer((_request, response) => response.writeHead(405).end())
  proxy.on('connect', (request, socket) => {
    seen.push(request.url, request.headers['proxy-authorization'])
    if (request.url?.startsWith('refused') === true) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    const onward = connect((target.address() as AddressInfo).port, '127.0.0.1')
    socket.pipe(onward).pipe(socket)
    socket.on('error', () => onward.destroy())
  })
  const target = createServer((_request, response) => response.end('hello'))
  const ready = Promise.all(
    [proxy, target].map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))),
  )
  afterAll(() => [proxy, target].forEach((server) => server.close().closeAllConnections()))

  test('opens a connection with the credentials of the URL', async () => {
    await ready
    const url = new URL(`http://me:p%40ss@127.0.0.1:${(proxy.address() as AddressInfo).port}`)
    const socket = await connectThrough(url, 'kube.example.com', 6443, 1000)
    socket.end('GET / HTTP/1.0\r\n\r\n')
    let text = ''
    for await (const chunk of socket) text += String(chunk)
    expect(text).toContain('hello')
    expect(seen.slice(0, 2)).toEqual(['kube.example.com:6443', `Basic ${Buffer.from('me:p@ss').toString('base64')}`])
  })

  test('says what the proxy answered', async () => {
    await ready
    const url = new URL(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`)
    await expect(connectThrough(url, 'refused', 1, 1000)).rejects.toThrow(
      'did not connect to refused:1: it answered 403',
    )
  })

  test('says that there is no proxy', async () => {
    await expect(connectThrough(new URL('http://127.0.0.1:1'), 'x', 1, 1000)).rejects.toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
    })
  })
})
