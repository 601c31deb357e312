import { describe, expect, test } from 'vitest'
import { failure, listOf } from '../../../../test/kube/peer.ts'
import type { ApiClient } from './client.ts'
import type { Served } from './discovery.ts'
import { listKind, notServed } from './list-kind.ts'
import type { Scope } from './list-kind.ts'

const pods = { group: '', plural: 'pods', kind: 'Pod', namespaced: true, versions: ['v1'] }
const secrets = { group: '', plural: 'secrets', kind: 'Secret', namespaced: true, versions: ['v1'] }
const namespaces = { group: '', plural: 'namespaces', kind: 'Namespace', namespaced: false, versions: ['v1'] }
const rollouts = {
  group: 'argoproj.io',
  plural: 'rollouts',
  kind: 'Rollout',
  namespaced: true,
  versions: ['v1', 'v1alpha1'],
}
const served: Served = { state: 'served', version: 'v1', namespaced: true }
const sentence = 'pods is forbidden: User "u" cannot list resource "pods" in API group "" at the cluster scope'
const forbidden = failure(403, 'Forbidden', sentence)

/** Bodies by path without the query; the status is the body's code. */
function answering(replies: Record<string, unknown>): ApiClient & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    get(path) {
      const plain = path.split('?')[0] ?? ''
      asked.push(plain)
      const body = replies[plain] ?? failure(404, 'NotFound', 'not found')
      const { code } = body as { code?: number }
      return Promise.resolve({ status: code ?? 200, body: JSON.stringify(body) })
    },
    close() {},
  }
}

function scope(more: Partial<Scope> = {}): Scope {
  return {
    only: undefined,
    known: () => Promise.resolve({ names: ['b', 'a'], complete: true }),
    secrets: 'none',
    ...more,
  }
}

const list = (...names: string[]) =>
  listOf(
    'Pod',
    names.map((name) => ({ metadata: { name } })),
  )

describe('a kind that is allowed', () => {
  test('is complete in one list', async () => {
    const listing = await listKind(answering({ '/api/v1/pods': list('x') }), pods, served, scope())
    expect(listing.objects.length).toBe(1)
    expect(listing.coverage).toEqual([{ groupKind: 'Pod', seen: 'complete' }])
  })

  test('in the namespaces that were asked for only', async () => {
    const client = answering({ '/api/v1/namespaces/a/pods': list('x'), '/api/v1/namespaces/b/pods': forbidden })
    const listing = await listKind(client, pods, served, scope({ only: ['b', 'a', 'a'] }))
    expect(client.asked.toSorted()).toEqual(['/api/v1/namespaces/a/pods', '/api/v1/namespaces/b/pods'])
    expect(listing.coverage).toEqual([
      { groupKind: 'Pod', namespace: 'a', seen: 'complete' },
      { groupKind: 'Pod', namespace: 'b', seen: 'none', why: `Forbidden: ${sentence}` },
    ])
  })
})

describe('a kind that is forbidden everywhere at once', () => {
  const first = { '/api/v1/pods': forbidden }

  test('is read namespace by namespace', async () => {
    const all = { ...first, '/api/v1/namespaces/a/pods': list('x'), '/api/v1/namespaces/b/pods': list('y') }
    const listing = await listKind(answering(all), pods, served, scope())
    expect(listing.objects.length).toBe(2)
    expect(listing.coverage).toEqual([{ groupKind: 'Pod', seen: 'complete' }])
    expect(listing.failures).toEqual([])
  })

  test('is partial where some namespaces are forbidden, or not all are known', async () => {
    const some = { ...first, '/api/v1/namespaces/a/pods': list('x'), '/api/v1/namespaces/b/pods': forbidden }
    const listing = await listKind(answering(some), pods, served, scope())
    expect(listing.coverage).toEqual([
      { groupKind: 'Pod', seen: 'partial', why: `Forbidden: ${sentence}; read in 1 of 2 known namespaces` },
      { groupKind: 'Pod', namespace: 'a', seen: 'complete' },
      { groupKind: 'Pod', namespace: 'b', seen: 'none', why: `Forbidden: ${sentence}` },
    ])
    const known = () => Promise.resolve({ names: ['a'], complete: false })
    const own = await listKind(answering(some), pods, served, scope({ known }))
    expect(own.coverage.map(({ seen }) => seen)).toEqual(['partial', 'complete'])
  })

  test('is none where no namespace helps, and a cluster-scoped kind has none to try', async () => {
    const nowhere = { ...first, '/api/v1/namespaces/a/pods': forbidden, '/api/v1/namespaces/b/pods': forbidden }
    const listing = await listKind(answering(nowhere), pods, served, scope())
    expect(listing.coverage).toEqual([{ groupKind: 'Pod', seen: 'none', why: `Forbidden: ${sentence}` }])
    expect(listing.failures).toEqual([])
    const client = answering({ '/api/v1/namespaces': forbidden })
    const all = await listKind(client, namespaces, { ...served, namespaced: false }, scope())
    expect(all.coverage[0]?.seen).toBe('none')
    expect(client.asked.length).toBe(1)
  })
})

describe('Namespaces, when some were asked for', () => {
  test('only those are kept, and the coverage says so', async () => {
    const client = answering({ '/api/v1/namespaces': list('a', 'b', 'c') })
    const listing = await listKind(client, namespaces, { ...served, namespaced: false }, scope({ only: ['b'] }))
    expect(listing.objects.length).toBe(1)
    expect(listing.coverage).toEqual([
      { groupKind: 'Namespace', seen: 'partial', why: 'Only the namespaces asked for are judged: b' },
      { groupKind: 'Namespace', namespace: 'b', seen: 'complete' },
    ])
  })
})

describe('what is not listed', () => {
  test('Secrets, unless asked for', async () => {
    const client = answering({})
    const listing = await listKind(client, secrets, served, scope())
    expect(client.asked).toEqual([])
    expect(listing.coverage).toEqual([
      { groupKind: 'Secret', seen: 'none', why: 'Secrets are not listed unless asked for (--secrets metadata)' },
    ])
  })

  test('kinds that the server does not have: complete and empty', async () => {
    const listing = await listKind(answering({}), rollouts, { state: 'not-served' }, scope())
    expect(listing).toEqual({
      objects: [],
      coverage: [{ groupKind: 'argoproj.io/Rollout', seen: 'complete', why: notServed }],
      failures: [],
    })
  })

  test('kinds of another version: none', async () => {
    const listing = await listKind(answering({}), rollouts, { state: 'other-version', versions: ['v2'] }, scope())
    expect(listing.coverage).toEqual([
      { groupKind: 'argoproj.io/Rollout', seen: 'none', why: 'The server has it in v2 only; wanted v1, v1alpha1' },
    ])
  })
})

describe('without discovery', () => {
  const unknown: Served = { state: 'unknown', why: 'Forbidden' }

  test('the versions are tried in order', async () => {
    const client = answering({ '/apis/argoproj.io/v1alpha1/rollouts': list('x') })
    const listing = await listKind(client, rollouts, unknown, scope())
    expect(client.asked).toEqual(['/apis/argoproj.io/v1/rollouts', '/apis/argoproj.io/v1alpha1/rollouts'])
    expect(listing.coverage).toEqual([{ groupKind: 'argoproj.io/Rollout', seen: 'complete' }])
  })

  test('not found does not count as empty', async () => {
    const listing = await listKind(answering({}), rollouts, unknown, scope())
    expect(listing.coverage[0]).toMatchObject({
      seen: 'none',
      why: 'Not found, and discovery did not say whether it exists: Forbidden',
    })
    expect(listing.failures).toEqual([])
  })
})
