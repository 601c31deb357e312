import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'
import { certificate, certificatePath, kubeconfigOf } from '../../../../test/kube/peer.ts'
import { openConnection } from './connection.ts'

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-connection-'))
afterAll(() => rmSync(folder, { recursive: true }))
const base64 = (text: string) => Buffer.from(text).toString('base64')

function open(cluster: object, user: object, env: Record<string, string> = {}) {
  const kubeconfig = join(folder, 'config')
  writeFileSync(
    kubeconfig,
    JSON.stringify(kubeconfigOf({ server: 'https://kube:6443', ...cluster }, user, { namespace: 'n' })),
  )
  return openConnection({ kubeconfig, env: { ...process.env, ...env } })
}

describe('the cluster', () => {
  test.each([
    ['https://kube:6443/', 'https://kube:6443/'],
    ['https://rancher/k8s/clusters/c-1/', 'https://rancher/k8s/clusters/c-1'],
    ['https://[fd00::1]:6443', 'https://[fd00::1]:6443/'],
    ['kube:6443', 'http://kube:6443/'],
  ])('server %s is %s', (server, href) => expect(open({ server }, {}).server.href).toBe(href))

  test.each([
    [{ server: undefined }, 'has no server'],
    [{ server: 'ftp://kube' }, 'Expected https://host:port as server'],
    [{ server: 'https://me:pw@kube' }, 'Expected https://host:port as server'],
    [{ server: 7 }, 'Expected a string as server'],
    [{ 'insecure-skip-tls-verify': 'true' }, 'Expected true or false as insecure-skip-tls-verify'],
    [{ 'certificate-authority-data': '%%' }, 'Expected base64 as certificate-authority-data'],
    [{ 'certificate-authority-data': base64('hello') }, 'Cannot use certificate-authority'],
    [{ 'certificate-authority': 'absent.crt' }, 'absent.crt: ENOENT'],
    [
      { 'certificate-authority-data': base64(certificate('ca.crt')), 'insecure-skip-tls-verify': true },
      'has both insecure-skip-tls-verify and a certificate-authority',
    ],
  ])('%j: %s', (cluster, message) => expect(() => open(cluster, {})).toThrow(message))

  test('data wins over the file, files start at the kubeconfig', () => {
    writeFileSync(join(folder, 'ca.crt'), certificate('other-ca.crt'))
    expect(open({ 'certificate-authority': 'ca.crt' }, {}).authority).toBe(certificate('other-ca.crt'))
    const both = { 'certificate-authority': 'ca.crt', 'certificate-authority-data': base64(certificate('ca.crt')) }
    expect(open(both, {}).authority).toBe(certificate('ca.crt'))
  })

  test('what weakens the connection is said', () => {
    expect(open({ 'insecure-skip-tls-verify': true }, {}).notes[0]).toContain('was not verified')
    expect(open({ server: 'http://kube' }, {}).notes[0]).toContain('plain HTTP')
    expect(open({}, {}).notes).toEqual([])
  })
})

describe('the user', () => {
  test('a token, a client certificate, or both', async () => {
    const pair = {
      'client-certificate': certificatePath('client.crt'),
      'client-key-data': base64(certificate('client.key')),
    }
    expect(await open({}, { token: 't' }).credential()).toEqual({ token: 't' })
    expect(await open({}, { token: 't', ...pair }).credential()).toEqual({
      token: 't',
      certificate: certificate('client.crt'),
      key: certificate('client.key'),
    })
  })

  test('a token file wins over the token, which stands in for a missing one', async () => {
    writeFileSync(join(folder, 'token'), ' from-file\n')
    expect(await open({}, { token: 't', tokenFile: 'token' }).credential()).toEqual({ token: 'from-file' })
    expect(await open({}, { token: 't', tokenFile: 'absent' }).credential()).toEqual({ token: 't' })
    await expect(open({}, { tokenFile: 'absent' }).credential()).rejects.toThrow('absent: ENOENT')
    writeFileSync(join(folder, 'evil'), 'a\r\nX-Evil: b')
    await expect(open({}, { tokenFile: 'evil' }).credential()).rejects.toThrow('spaces or control characters')
  })

  test('a plugin is asked once and shared, again when its credential has ended', async () => {
    const counter = join(folder, 'runs')
    const script = (expires: string) =>
      `require('node:fs').appendFileSync(${JSON.stringify(counter)}, 'x'); console.log(JSON.stringify({apiVersion:'client.authentication.k8s.io/v1',kind:'ExecCredential',status:{token:'n'+require('node:fs').readFileSync(${JSON.stringify(counter)},'utf8').length,expirationTimestamp:'${expires}'}}))`
    const exec = (expires: string) => {
      const fields = {
        apiVersion: 'client.authentication.k8s.io/v1',
        interactiveMode: 'Never',
        command: process.execPath,
      }
      return open({}, { exec: { ...fields, args: ['-e', script(expires)] } })
    }
    const lasting = exec('2999-01-01T00:00:00Z')
    const held = await Promise.all([lasting.credential(), lasting.credential(), lasting.credential()])
    expect(held.map(({ token }) => token)).toEqual(['n1', 'n1', 'n1'])
    const ended = exec('2001-01-01T00:00:00Z')
    expect((await ended.credential()).token).toBe('n2')
    const again = await Promise.all([ended.credential(), ended.credential()])
    expect(again.map(({ token }) => token)).toEqual(['n3', 'n3'])
  })

  test.each([
    [{ username: 'a', password: 'hunter2' }, 'has a username and password, which Kubernetes dropped in 1.19'],
    [
      { 'auth-provider': { name: 'gcp' } },
      'has the auth-provider "gcp", which Kubernetes dropped in 1.26; use gke-gcloud-auth-plugin',
    ],
    [{ 'auth-provider': { name: 'x' } }, 'use a credential plugin'],
    [{ 'client-certificate': certificatePath('client.crt') }, 'without its client-key'],
    [
      { 'client-certificate': certificatePath('client.crt'), 'client-key': certificatePath('server.key') },
      'Cannot use client-certificate and client-key',
    ],
    [{ token: 'a b' }, 'has spaces or control characters'],
    [{ exec: 'x' }, 'Expected a map as user.exec'],
    [{ 'as-groups': ['g'] }, 'without "as"'],
    [{ as: 'a', 'as-groups': [1] }, 'Expected a list of strings as as-groups'],
  ])('%j: %s', (user, message) => {
    expect(() => open({}, user)).toThrow(message)
    expect(() => open({}, user)).not.toThrow(/hunter2/)
  })

  test('impersonation becomes headers', () => {
    const user = { token: 't', as: 'jane', 'as-uid': '1', 'as-groups': ['g', 'h'], 'as-user-extra': { 'a.b/c': ['d'] } }
    expect(open({}, user).headers).toEqual({
      'Impersonate-User': 'jane',
      'Impersonate-Uid': '1',
      'Impersonate-Group': ['g', 'h'],
      'Impersonate-Extra-a.b%2Fc': ['d'],
    })
  })
})

describe('in a pod', () => {
  const account = join(folder, 'serviceaccount')
  mkdirSync(account)
  writeFileSync(join(account, 'ca.crt'), certificate('ca.crt'))
  writeFileSync(join(account, 'token'), 'pod-token\n')
  writeFileSync(join(account, 'namespace'), 'tools')
  const env = { HOME: folder, KUBERNETES_SERVICE_HOST: '10.96.0.1', KUBERNETES_SERVICE_PORT: '443' }

  test('the service account is used where there is no kubeconfig', async () => {
    const connection = openConnection({ env, serviceAccountFolder: account })
    expect(connection).toMatchObject({ context: 'in-cluster', namespace: 'tools', authority: certificate('ca.crt') })
    expect(connection.server.href).toBe('https://10.96.0.1/')
    expect(await connection.credential()).toEqual({ token: 'pod-token' })
  })

  test('but not where a context was asked for', () => {
    expect(() => openConnection({ env, context: 'prod', serviceAccountFolder: account })).toThrow('No cluster to read')
  })

  test('nor anywhere else', () => {
    expect(() => openConnection({ env: { HOME: folder } })).toThrow(
      'No cluster to read: ~/.kube/config does not exist or names none',
    )
  })
})
