// Which proxy a request goes through: the cluster's `proxy-url`, else HTTPS_PROXY and NO_PROXY as Go's
// golang.org/x/net/http/httpproxy reads them, which is what kubectl does.

import { BlockList, isIP } from 'node:net'
import type { Socket } from 'node:net'
import { request } from 'node:http'
import { OperationError } from '../operation-error.ts'
import type { Environment } from './kubeconfig.ts'

/** The proxy for `server`, or undefined. Throws `KUBECONFIG_UNSUPPORTED` for anything but an http:// proxy. */
export function chooseProxy(server: URL, proxyUrl: string | undefined, env: Environment): URL | undefined {
  if (proxyUrl !== undefined) return parseProxy(proxyUrl, 'proxy-url')
  const name = server.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const value = env[name] ?? env[name.toLowerCase()]
  if (value === undefined || value === '') return undefined
  const exempt = env['NO_PROXY'] ?? env['no_proxy'] ?? ''
  if (isExempt(server, exempt)) return undefined
  return parseProxy(value.includes('://') ? value : `http://${value}`, name)
}

/** Whether NO_PROXY, or being this machine, keeps `server` off the proxy. */
export function isExempt(server: URL, noProxy: string): boolean {
  const host = server.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const port = server.port === '' ? (server.protocol === 'https:' ? '443' : '80') : server.port
  if (host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))) return true
  return noProxy
    .split(',', 1000)
    .map((item) => item.trim().toLowerCase())
    .some((item) => item !== '' && matches(item, host, port))
}

/** A TCP connection to `host:port` through an http proxy (RFC 9110 section 9.3.6, CONNECT). */
export function connectThrough(proxy: URL, host: string, port: number, timeoutMs: number): Promise<Socket> {
  const target = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
  return new Promise((resolve, reject) => {
    const refuse = (why: string, cause?: unknown) => {
      reject(
        new OperationError('CLUSTER_UNREACHABLE', `Proxy ${proxy.host} did not connect to ${target}: ${why}`, {
          cause,
        }),
      )
    }
    const headers: Record<string, string> = { host: target }
    if (proxy.username !== '') {
      const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
      headers['proxy-authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`
    }
    const connecting = request({
      method: 'CONNECT',
      path: target,
      headers,
      agent: false,
      timeout: timeoutMs,
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: Number(proxy.port || 80),
    })
    connecting.on('connect', (response, socket) => {
      socket.setTimeout(0)
      if (response.statusCode === 200) return resolve(socket)
      socket.destroy()
      refuse(`it answered ${response.statusCode}`)
    })
    connecting.on('response', (response) => {
      response.destroy()
      refuse(`it answered ${response.statusCode}`)
    })
    connecting.on('timeout', () => connecting.destroy(new Error(`no answer within ${timeoutMs} ms`)))
    connecting.on('error', (cause: NodeJS.ErrnoException) => refuse(cause.code ?? cause.message, cause))
    connecting.end()
  })
}

function parseProxy(text: string, where: string): URL {
  // The URL may hold a password: it is not part of the message.
  if (!URL.canParse(text))
    throw new OperationError('KUBECONFIG_INVALID', `The ${where} is not a URL; wanted http://host:port`)
  const url = new URL(text)
  if (url.protocol !== 'http:') {
    const message = `The ${where} is a ${url.protocol.slice(0, -1)} proxy, which is not supported; wanted http://host:port`
    throw new OperationError('KUBECONFIG_UNSUPPORTED', message)
  }
  return url
}

function matches(item: string, host: string, port: string): boolean {
  if (item === '*') return true
  if (item.includes('/')) return inRange(item, host)
  const { name, onlyPort } = splitPort(item)
  if (onlyPort !== undefined && onlyPort !== port) return false
  if (isIP(name) !== 0) return name === host
  const domain = name.startsWith('*.') ? name.slice(1) : name
  // ".example.com" means the subdomains only, "example.com" the domain as well.
  return domain.startsWith('.') ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`)
}

function splitPort(item: string): { name: string; onlyPort: string | undefined } {
  if (isIP(item) !== 0) return { name: item, onlyPort: undefined }
  const colon = item.lastIndexOf(':')
  if (colon < 0) return { name: item, onlyPort: undefined }
  return { name: item.slice(0, colon).replace(/^\[|\]$/g, ''), onlyPort: item.slice(colon + 1) }
}

function inRange(range: string, host: string): boolean {
  const family = isIP(host)
  const [address = '', bits = ''] = range.split('/')
  if (family === 0 || isIP(address) !== family || !/^\d{1,3}$/.test(bits)) return false
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  if (Number(bits) > (family === 4 ? 32 : 128)) return false
  const list = new BlockList()
  list.addSubnet(address, Number(bits), kind)
  return list.check(host, kind)
}
