import { expect, test } from 'vitest'
import type { Json, JsonObject } from './json.ts'
import { kindOf } from './kinds.ts'
import { kubeObject } from './object.ts'
import { collapseOwned } from './owners.ts'
import { splitApiVersion } from './resource.ts'

interface Given {
  readonly kind: string
  readonly name: string
  readonly uid?: string
  readonly owner?: JsonObject
}

function left(...given: readonly Given[]): string[] {
  const objects = given.map(({ kind, name, uid, owner }) => {
    const apiVersion = kind === 'Pod' ? 'v1' : 'apps/v1'
    const { group, version } = splitApiVersion(apiVersion)
    const metadata: Record<string, Json> = { name, namespace: 'shop' }
    if (uid !== undefined) metadata['uid'] = uid
    if (owner !== undefined)
      metadata['ownerReferences'] = [
        { kind: 'Other', controller: false },
        { controller: true, ...owner },
      ]
    return kubeObject(
      { apiVersion, group, version, kind, namespace: 'shop', name, value: { apiVersion, kind, metadata } },
      kindOf(group, kind),
      'default',
    )
  })
  return collapseOwned(objects).map((object) => object.name)
}

test('what has no owner stays', () =>
  expect(left({ kind: 'Pod', name: 'a' }, { kind: 'Pod', name: 'b' })).toEqual(['a', 'b']))

test('a controller in the list stands for what it owns, down all steps', () => {
  expect(
    left(
      { kind: 'Deployment', name: 'web', uid: '1' },
      { kind: 'ReplicaSet', name: 'web-1', uid: '2', owner: { kind: 'Deployment', name: 'web', uid: '1' } },
      { kind: 'Pod', name: 'web-1-a', owner: { kind: 'ReplicaSet', name: 'web-1', uid: '2' } },
    ),
  ).toEqual(['web'])
})

test('by name where no uid is written', () => {
  expect(
    left(
      { kind: 'ReplicaSet', name: 'web' },
      { kind: 'Pod', name: 'web-a', owner: { kind: 'ReplicaSet', name: 'web' } },
    ),
  ).toEqual(['web'])
})

test('of the replicas of a controller outside the list, the first stands for all', () => {
  const owner = { kind: 'Rollout', name: 'web', uid: '9' }
  expect(
    left(
      { kind: 'Pod', name: 'a', owner },
      { kind: 'Pod', name: 'b', owner },
      { kind: 'Pod', name: 'c', owner: { ...owner, uid: '8' } },
    ),
  ).toEqual(['a', 'c'])
})

test('mirror pods are each a workload: the node owns them', () => {
  const owner = { kind: 'Node', name: 'n', uid: '1' }
  expect(left({ kind: 'Pod', name: 'etcd', owner }, { kind: 'Pod', name: 'apiserver', owner })).toEqual([
    'etcd',
    'apiserver',
  ])
})
