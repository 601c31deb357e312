import { describe, expect, test } from 'vitest'
import { readManifests } from '../formats/manifests/read-manifests.ts'
import { buildWorld } from './build-world.ts'
import type { Coverage } from './coverage.ts'
import { kindOf } from './kinds.ts'
import { defaultSettings } from './settings.ts'
import type { World } from './world.ts'

const none: Coverage = {
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
}

function world(text: string, coverage: Partial<Coverage> = {}, kubernetesVersion?: string): World {
  const { resources, problems } = readManifests({ file: 'a.yaml', text }, () => 'full')
  expect(problems).toEqual([])
  const target = { kind: 'files' as const, name: '', ...(kubernetesVersion && { kubernetesVersion }) }
  return buildWorld({
    at: '2026-11-25T00:00:00Z',
    target,
    objects: resources,
    coverage: { ...none, ...coverage },
    settings: defaultSettings,
  })
}

function kind(group: string, name: string) {
  const found = kindOf(group, name)
  if (found === undefined) throw new Error(`no kind ${name}`)
  return found
}

const shop = `apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { team: a } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec: { template: { spec: { containers: [{ name: app }] } } }
---
apiVersion: v1
kind: Service
metadata: { name: web }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: reader, namespace: ignored }
---
apiVersion: example.com/v1
kind: Thing
metadata: { name: t }
`

describe('objects', () => {
  const built = world(shop)
  test('by kind, by kind and namespace, by name', () => {
    const names = (group: string, of: string, namespace?: string) =>
      built.objects(kind(group, of), namespace).map(({ name }) => name)
    expect(names('apps', 'Deployment')).toEqual(['web'])
    expect(names('apps', 'Deployment', 'shop')).toEqual(['web'])
    expect(names('apps', 'Deployment', 'default')).toEqual([])
    expect(names('', 'Service', 'default')).toEqual(['web'])
    expect(built.get(kind('', 'Service'), 'default', 'web')?.namespace).toBe('default')
    expect(built.get(kind('', 'Service'), 'shop', 'web')).toBeUndefined()
    expect(built.get(kind('rbac.authorization.k8s.io', 'ClusterRole'), 'anything', 'reader')?.namespace).toBe('')
    expect(built.all).toHaveLength(5)
    expect(built.judged).toBe(built.all)
  })

  test('namespaces that are named and those that are only used', () => {
    expect(built.namespaces.map(({ name }) => name).sort()).toEqual(['default', 'shop'])
    expect(built.namespace('shop')).toMatchObject({ labels: { team: 'a' }, workloads: [{ name: 'web' }] })
    expect(built.namespace('default')).toMatchObject({ object: undefined, labels: {}, workloads: [] })
    expect(built.workloadsIn('shop')).toHaveLength(1)
    expect(built.workloadsIn('nowhere')).toEqual([])
  })

  test('of two objects with one name, the first is got and both are judged', () => {
    const pod = (image: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: c, image: ${image} }] }\n---\n`
    const twice = world(pod('one') + pod('two'))
    expect(twice.workloads.map(({ containers }) => containers[0]?.spec.image)).toEqual(['one', 'two'])
  })

  test('a custom workload without a namespace is in the default one, unless its definition says that it is cluster-scoped', () => {
    const rollout =
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: r }\nspec: { template: { spec: { containers: [{ name: c }] } } }\n'
    expect(world(rollout).workloads).toMatchObject([{ namespace: 'default' }])
    const definition =
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: r }\nspec: { group: argoproj.io, scope: Cluster, names: { kind: Rollout, plural: rollouts } }\n---\n'
    expect(world(definition + rollout).workloads).toMatchObject([{ namespace: '' }])
  })

  test('the version of the target', () => {
    expect(world(shop, {}, 'v1.34.2').version).toEqual({ major: 1, minor: 34, patch: 2 })
    expect(world(shop).version).toBeUndefined()
  })
})

describe('what was seen', () => {
  const policies = kind('networking.k8s.io', 'NetworkPolicy')
  const nodes = kind('', 'Node')
  const roles = kind('rbac.authorization.k8s.io', 'ClusterRole')

  test('files are closed for their own namespaces and for RBAC, open for what belongs to the cluster', () => {
    const built = world(shop)
    expect(built.seen(policies, 'shop')).toBe('complete')
    expect(built.seen(policies, 'other')).toBe('partial')
    expect(built.whyNotSeen(policies, 'other')).toBe('The target holds nothing of namespace other')
    expect(built.seen(roles)).toBe('complete')
    expect(built.seen(nodes)).toBe('partial')
    expect(built.whyNotSeen(nodes)).toBe('Files do not say which nodes the cluster has')
  })

  test('--open: nothing is complete', () => {
    const built = world(shop, { world: 'open' })
    expect([built.seen(policies, 'shop'), built.seen(roles)]).toEqual(['partial', 'partial'])
    expect(built.whyNotSeen(policies, 'shop')).toBe('The target is judged as an open world (--open)')
  })

  test('a cluster is what was listed', () => {
    const built = world(shop, {
      world: 'listed',
      kinds: [
        { groupKind: 'networking.k8s.io/NetworkPolicy', seen: 'complete' },
        { groupKind: 'networking.k8s.io/NetworkPolicy', namespace: 'shop', seen: 'none', why: 'Forbidden' },
        { groupKind: 'Node', seen: 'partial' },
      ],
    })
    expect(built.seen(policies, 'other')).toBe('complete')
    expect(built.seen(policies, 'shop')).toBe('none')
    expect(built.whyNotSeen(policies, 'shop')).toBe('Forbidden')
    expect(built.whyNotSeen(nodes)).toBe('Node was not listed in full')
    expect(built.seen(roles)).toBe('none')
    expect(built.whyNotSeen(roles)).toBe('clusterroles were not listed')
  })

  test('doubt about everything stands for every kind', () => {
    const built = world(shop, { kinds: [{ groupKind: '*', seen: 'partial', why: 'b.yaml could not be read' }] })
    expect(built.whyNotSeen(policies, 'shop')).toBe('b.yaml could not be read')
    expect(built.seen(roles)).toBe('partial')
  })
})

test('what another object of the target made is there, and not judged again', () => {
  const built = world(`${shop}---
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: web-1
  namespace: shop
  ownerReferences: [{ apiVersion: apps/v1, kind: Deployment, name: web, controller: true }]
spec: { template: { spec: { containers: [{ name: app }] } } }
`)
  expect(built.all).toHaveLength(6)
  expect(built.judged.map(({ name }) => name)).toEqual(['shop', 'web', 'web', 'reader', 't'])
})
