import { expect, test } from 'vitest'
import { clusterRole } from './permissions.ts'

const kind = (group: string, plural: string) => ({ group, plural, kind: plural, namespaced: true, versions: ['v1'] })
const kinds = [
  kind('apps', 'statefulsets'),
  kind('', 'secrets'),
  kind('apps', 'deployments'),
  kind('', 'pods'),
  kind('', 'pods'),
]

test('one rule a group, list only, and no Secrets by default', () => {
  expect(clusterRole(kinds, 'none')).toEqual({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'seaworthy-reader' },
    rules: [
      { apiGroups: [''], resources: ['pods'], verbs: ['list'] },
      { apiGroups: ['apps'], resources: ['deployments', 'statefulsets'], verbs: ['list'] },
    ],
  })
})

test('Secrets where they are asked for, and nothing else for nothing else', () => {
  expect(clusterRole(kinds, 'metadata')).toMatchObject({
    metadata: { name: 'seaworthy-reader-secrets-metadata' },
    rules: [{ resources: ['pods', 'secrets'] }, {}],
  })
  expect(clusterRole([kind('', 'secrets')], 'none')).toMatchObject({ rules: [] })
})
