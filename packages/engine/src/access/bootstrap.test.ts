import { describe, expect, test } from 'vitest'
import {
  bootstrapBinding,
  bootstrapBindings,
  bootstrapRole,
  bootstrapRoles,
  bootstrapVersion,
  isBootstrapRule,
} from './bootstrap.ts'

test('holds what a new API server makes', () => {
  expect(bootstrapVersion).toMatch(/^v1\.\d+\.\d+$/)
  expect(bootstrapRoles.length).toBeGreaterThan(70)
  expect(bootstrapBindings.length).toBeGreaterThan(50)
  expect(bootstrapRole('ClusterRole', '', 'cluster-admin')?.rules).toEqual([
    { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
    { nonResourceURLs: ['*'], verbs: ['*'] },
  ])
  expect(bootstrapRole('ClusterRole', '', 'edit')?.aggregation).toHaveLength(1)
  expect(bootstrapRole('Role', 'kube-system', 'extension-apiserver-authentication-reader')).toBeDefined()
  expect(bootstrapBinding('ClusterRoleBinding', '', 'cluster-admin')?.subjects).toEqual([
    { kind: 'Group', name: 'system:masters' },
  ])
})

test('every default binding refers to a default role', () => {
  for (const { roleRef, namespace } of bootstrapBindings) {
    expect(
      bootstrapRole(roleRef.kind, roleRef.kind === 'Role' ? namespace : '', roleRef.name),
      roleRef.name,
    ).toBeDefined()
  }
})

describe('isBootstrapRule', () => {
  const dns = bootstrapRole('ClusterRole', '', 'system:kube-dns')
  const admin = bootstrapRole('ClusterRole', '', 'cluster-admin')
  const authentication = bootstrapRole('Role', 'kube-system', 'extension-apiserver-authentication-reader')
  test('is true of every default rule', () => {
    for (const role of bootstrapRoles)
      for (const rule of role.rules) expect(isBootstrapRule(role, rule), role.name).toBe(true)
  })
  test.each([
    [dns, { apiGroups: [''], resources: ['services'], verbs: ['list'] }, true],
    [dns, { apiGroups: [''], resources: ['services', 'secrets'], verbs: ['list'] }, false],
    [dns, { apiGroups: [''], resources: ['services'], verbs: ['*'] }, false],
    [dns, { apiGroups: ['*'], resources: ['services'], verbs: ['list'] }, false],
    [dns, { nonResourceURLs: ['/metrics'], verbs: ['get'] }, false],
    [admin, { apiGroups: ['apps'], resources: ['deployments'], verbs: ['delete'] }, true],
    [
      authentication,
      {
        apiGroups: [''],
        resources: ['configmaps'],
        resourceNames: ['extension-apiserver-authentication'],
        verbs: ['get'],
      },
      true,
    ],
    [authentication, { apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }, false],
  ] as const)('%#', (role, rule, expected) => {
    if (role === undefined) throw new Error('The default role is missing')
    expect(isBootstrapRule(role, rule)).toBe(expected)
  })
})
