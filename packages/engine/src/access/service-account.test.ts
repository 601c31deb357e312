import { describe, expect, test } from 'vitest'
import { buildWorld } from '../model/build-world.ts'
import type { JsonObject } from '../model/json.ts'
import { defaultSettings } from '../model/settings.ts'
import type { Workload } from '../model/workload.ts'
import type { World } from '../model/world.ts'
import { hasApiToken, isStaticPod, serviceAccountNameOf, tokenMountOf } from './service-account.ts'

function worldOf(
  spec: JsonObject,
  account: JsonObject | undefined,
  metadata: JsonObject = {},
): { world: World; workload: Workload } {
  const pod: JsonObject = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'shop', ...metadata },
    spec,
  }
  const objects =
    account === undefined
      ? [pod]
      : [pod, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web', namespace: 'shop' }, ...account }]
  const world = buildWorld({
    at: '2026-01-01T00:00:00Z',
    target: { kind: 'files', name: 'test' },
    objects: objects.map((value) => {
      const { name, namespace } = value['metadata'] as { name: string; namespace: string }
      return { apiVersion: 'v1', group: '', version: 'v1', kind: value['kind'] as string, namespace, name, value }
    }),
    coverage: {
      world: 'closed',
      kinds: [],
      notJudged: [],
      files: 0,
      documents: 0,
      objects: 0,
      indexedOnly: {},
      workloads: 0,
      notes: [],
      problems: [],
    },
    settings: defaultSettings,
  })
  const workload = world.workloads[0]
  if (workload === undefined) throw new Error('No workload')
  return { world, workload }
}

test.each([
  [{}, 'default'],
  [{ serviceAccountName: '' }, 'default'],
  [{ serviceAccountName: '', serviceAccount: 'old' }, 'old'],
  [{ serviceAccountName: 'new', serviceAccount: 'old' }, 'new'],
])('%j runs as %s', (spec, name) => expect(serviceAccountNameOf(spec)).toBe(name))

describe('tokenMountOf', () => {
  test.each([
    [true, true, true, 'pod'],
    [true, false, true, 'pod'],
    [true, undefined, true, 'pod'],
    [false, true, false, 'pod'],
    [false, false, false, 'pod'],
    [false, undefined, false, 'pod'],
    [undefined, true, true, 'service account'],
    [undefined, false, false, 'service account'],
    [undefined, undefined, true, 'default'],
  ])('pod %s, service account %s: %s by %s', (own, theirs, mounted, by) => {
    const spec = { serviceAccountName: 'web', ...(own !== undefined && { automountServiceAccountToken: own }) }
    const { world, workload } = worldOf(spec, theirs === undefined ? {} : { automountServiceAccountToken: theirs })
    expect(tokenMountOf(workload, world)).toEqual({ mounted, by })
  })

  test('a service account that is not there mounts, as far as anybody knows', () => {
    const { world, workload } = worldOf({ serviceAccountName: 'web' }, undefined)
    expect(tokenMountOf(workload, world)).toEqual({ mounted: true, by: 'unseen' })
  })
})

test.each([
  [{ path: 'token' }, true],
  [{ audience: 'vault', path: 'token' }, false],
])('a projected token with %j is one of the API server: %s', (serviceAccountToken, expected) => {
  const volumes = [{ name: 'token', projected: { sources: [{ serviceAccountToken }] } }]
  const { world, workload } = worldOf({ automountServiceAccountToken: false, volumes }, {})
  expect(hasApiToken(workload, world)).toBe(expected)
})

test.each([
  [{ annotations: { 'kubernetes.io/config.mirror': 'x' } }, true],
  [{ labels: { component: 'etcd', tier: 'control-plane' }, namespace: 'kube-system' }, true],
  [{ labels: { component: 'etcd', tier: 'control-plane' } }, false],
  [{}, false],
])('%j is a static pod: %s', (metadata, expected) => {
  const { world, workload } = worldOf({}, undefined, metadata)
  expect(isStaticPod(workload, world)).toBe(expected)
})
