import { expect, test } from 'vitest'
import { isKubernetesGroup } from './kubernetes-groups.ts'

test.each([
  ['', true],
  ['*', true],
  ['apps', true],
  ['rbac.authorization.k8s.io', true],
  ['cluster.x-k8s.io', false],
  ['argoproj.io', false],
])('%j: %s', (group, expected) => expect(isKubernetesGroup(group)).toBe(expected))
