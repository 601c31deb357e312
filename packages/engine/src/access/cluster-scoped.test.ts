import { expect, test } from 'vitest'
import { isClusterScoped } from './cluster-scoped.ts'

test.each([
  ['', 'nodes', true],
  ['', 'nodes/proxy', true],
  ['', 'namespaces', false],
  ['', 'pods', false],
  ['', 'clusterroles', false],
  ['rbac.authorization.k8s.io', 'clusterroles', true],
  ['example.org', 'nodes', false],
  ['', '*', false],
  ['*', 'users', true],
  ['*', 'pods', false],
])('%j %s: %s', (group, resource, expected) => expect(isClusterScoped(group, resource)).toBe(expected))
