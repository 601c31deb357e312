import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { chooseContext, loadKubeconfig } from './kubeconfig.ts'

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-kubeconfig-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function config(name: string, contexts: string[], current?: string): string {
  return file(name, {
    kind: 'Config',
    ...(current === undefined ? {} : { 'current-context': current }),
    clusters: contexts.map((context) => ({ name: context, cluster: { server: `https://${context}.${name}` } })),
    users: contexts.map((context) => ({ name: context, user: { token: `${context}-${name}` } })),
    contexts: contexts.map((context) => ({
      name: context,
      context: { cluster: context, user: context, namespace: name },
    })),
  })
}

const one = config('one', ['a', 'b'])
const two = config('two', ['b', 'c'], 'c')

describe('loadKubeconfig', () => {
  test('merges KUBECONFIG; missing, empty and repeated entries of the list do not matter', () => {
    const list = ['', one, join(folder, 'absent'), two, one].join(delimiter)
    const loaded = loadKubeconfig({ env: { KUBECONFIG: list } })
    expect(loaded?.files).toEqual([one, two])
    expect(loaded?.config.currentContext).toBe('c')
    expect(loaded?.config.clusters.get('b')?.fields['server']).toBe('https://b.one')
  })

  test('--kubeconfig is the only file and must be there', () => {
    expect(loadKubeconfig({ kubeconfig: one, env: { KUBECONFIG: two } })?.files).toEqual([one])
    expect(() => loadKubeconfig({ kubeconfig: join(folder, 'absent'), env: {} })).toThrow(/there is no such file/)
    expect(() => loadKubeconfig({ kubeconfig: folder, env: {} })).toThrow(/EISDIR/)
  })

  test('nothing there is undefined, bad content is an error with its place', () => {
    expect(loadKubeconfig({ env: { HOME: folder } })).toBeUndefined()
    expect(loadKubeconfig({ env: { KUBECONFIG: join(folder, 'absent') } })).toBeUndefined()
    const bad = file('bad', 'clusters: {}')
    expect(() => loadKubeconfig({ env: { KUBECONFIG: bad } })).toThrow(
      `Kubeconfig ${bad} cannot be used: Expected a list`,
    )
  })

  test('reads what kubectl reads', ({ skip }) => {
    if (spawnSync('kubectl', ['version', '--client']).status !== 0) skip('kubectl is not on the PATH')
    const KUBECONFIG = [two, join(folder, 'absent'), one].join(delimiter)
    const view = spawnSync('kubectl', ['config', 'view', '--raw', '-o', 'json'], {
      env: { ...process.env, KUBECONFIG },
      encoding: 'utf8',
    })
    const theirs = JSON.parse(view.stdout) as Record<string, unknown>
    const ours = loadKubeconfig({ env: { KUBECONFIG } })?.config
    const inner = { clusters: 'cluster', users: 'user', contexts: 'context' } as const
    for (const [list, key] of Object.entries(inner)) {
      const entries = [...(ours?.[list as keyof typeof inner] ?? [])]
        .map(([name, entry]) => ({ name, [key]: entry.fields }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      expect(entries).toEqual(theirs[list])
    }
    expect(ours?.currentContext).toBe(theirs['current-context'])
  })

  test('never throws anything but an OperationError', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        try {
          loadKubeconfig({ kubeconfig: file('fuzz', text), env: {} })
        } catch (error) {
          expect(error).toMatchObject({ name: 'OperationError' })
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('chooseContext', () => {
  const both = loadKubeconfig({ env: { KUBECONFIG: [one, two].join(delimiter) } })!.config

  test('the one that was named, else the current one', () => {
    expect(chooseContext(both, 'a')).toMatchObject({
      name: 'a',
      namespace: 'one',
      user: { fields: { token: 'a-one' } },
    })
    expect(chooseContext(both, undefined)).toMatchObject({ name: 'c', namespace: 'two' })
  })

  test.each([
    [{ contexts: [] }, 'x', 'No context "x" in the kubeconfig; the kubeconfig has none'],
    [{ contexts: [{ name: 'a' }] }, undefined, 'No current context is set; name one with --context (wanted one of a)'],
    [{ contexts: [{ name: 'a' }] }, 'a', 'names the cluster "", which is not in the kubeconfig'],
    [{ contexts: [{ name: 'a', context: { cluster: 7 } }] }, 'a', 'Expected a string as cluster'],
    [
      { clusters: [{ name: 'k' }], contexts: [{ name: 'a', context: { cluster: 'k', user: 'u' } }] },
      'a',
      'names the user "u", who is not in the kubeconfig',
    ],
  ])('%j with %j: %s', (content, wanted, message) => {
    const { config } = loadKubeconfig({ kubeconfig: file('choose', content), env: {} })!
    expect(() => chooseContext(config, wanted)).toThrow(message)
  })
})
