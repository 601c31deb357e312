import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rendererEnvironment } from './renderer-environment.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

const user = {
  PATH: '/usr/bin',
  HOME: '/home/user',
  KUBECONFIG: '/home/user/.kube/config',
  HELM_PLUGINS: '/home/user/plugins',
  HELM_KUBETOKEN: 'secret',
  KUBERNETES_SERVICE_HOST: '10.0.0.1',
  DOCKER_HOST: 'tcp://host',
  SSH_AUTH_SOCK: '/run/agent',
  AWS_SECRET_ACCESS_KEY: 'secret',
  HTTPS_PROXY: 'http://proxy:3128',
}

describe('rendererEnvironment', () => {
  test('holds nothing of the user', () =>
    withTemporaryFolder(async (folder) => {
      const env = await rendererEnvironment(folder, user, false)
      expect(Object.values(env).filter((value) => Object.values(user).includes(value))).toEqual([])
      const inside = Object.entries(env).filter(([, value]) => value.startsWith('/'))
      expect(inside.every(([, value]) => value.startsWith(folder))).toBe(true)
      expect(readdirSync(join(folder, 'home/plugins'))).toEqual([])
      expect(readdirSync(join(folder, 'home/bin'))).toEqual([])
    }))

  test('with remote adds programs and proxies, and still no login and no cluster', () =>
    withTemporaryFolder(async (folder) => {
      const env = await rendererEnvironment(folder, user, true)
      expect(env).toMatchObject({ PATH: '/usr/bin', HTTPS_PROXY: 'http://proxy:3128' })
      expect(env['KUBECONFIG']).toBe(join(folder, 'home/kubeconfig'))
      for (const name of [
        'HELM_KUBETOKEN',
        'KUBERNETES_SERVICE_HOST',
        'DOCKER_HOST',
        'SSH_AUTH_SOCK',
        'AWS_SECRET_ACCESS_KEY',
      ]) {
        expect(env).not.toHaveProperty(name)
      }
    }))
})
