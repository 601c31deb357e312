import { readDocument } from '@seaworthy/engine/formats/yaml/read-document.ts'
import { describe, expect, test } from 'vitest'
import { run } from '../../testing/run-program.ts'

interface Role {
  readonly apiVersion: string
  readonly kind: string
  readonly rules: readonly {
    readonly apiGroups: readonly string[]
    readonly resources: readonly string[]
    readonly verbs: readonly string[]
  }[]
}

async function role(...args: string[]): Promise<Role> {
  return JSON.parse((await run(['permissions', ...args, '--format', 'json'])).out) as Role
}

describe('seaworthy permissions', () => {
  test('a ClusterRole that reads and does nothing else', async () => {
    const { apiVersion, kind, rules } = await role()
    expect([apiVersion, kind]).toEqual(['rbac.authorization.k8s.io/v1', 'ClusterRole'])
    for (const { verbs } of rules) expect(['get', 'list']).toEqual(expect.arrayContaining([...verbs]))
    expect(rules.flatMap(({ resources }) => resources)).toContain('deployments')
  })

  test('no Secrets unless they are asked for', async () => {
    const names = async (...args: string[]) => (await role(...args)).rules.flatMap(({ resources }) => resources)
    expect(await names()).not.toContain('secrets')
    expect(await names('--secrets', 'none')).not.toContain('secrets')
    expect(await names('--secrets', 'metadata')).toContain('secrets')
  })

  test('fewer rights for fewer checks', async () => {
    const names = (await role('--check', 'privileged-container')).rules.flatMap(({ resources }) => resources)
    expect(names).toContain('pods')
    expect(names).not.toContain('clusterroles')
  })

  test('the YAML is the JSON', async () => {
    const { out } = await run(['permissions'])
    expect(readDocument(out, { start: 0, end: out.length }, 'role.yaml')).toEqual({ value: await role(), problems: [] })
  })
})
