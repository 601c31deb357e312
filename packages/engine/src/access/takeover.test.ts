import { describe, expect, test } from 'vitest'
import type { PolicyRule } from '../model/kinds/rbac.ts'
import type { Binding } from './access.ts'
import { adminBindingOf, takeoversOf } from './takeover.ts'

function bound(rules: readonly PolicyRule[], namespace = ''): Binding {
  const role = { kind: 'ClusterRole' as const, name: 'tested', namespace: '', object: undefined, rules }
  return {
    object: undefined,
    kind: namespace === '' ? 'ClusterRoleBinding' : 'RoleBinding',
    name: 'bound',
    namespace,
    roleKind: 'ClusterRole',
    roleName: 'tested',
    role,
    subjects: [],
  }
}

const rule = (group: string, resource: string, verb: string, names?: readonly string[]): PolicyRule => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
  ...(names && { resourceNames: names }),
})
const bind = rule('rbac.authorization.k8s.io', 'clusterroles', 'bind')
const createBindings = rule('rbac.authorization.k8s.io', 'clusterrolebindings', 'create')

describe('takeoversOf', () => {
  test.each<[string, readonly Binding[], readonly string[]]>([
    ['Secrets everywhere', [bound([rule('', 'secrets', 'list')])], ['read Secrets']],
    ['Secrets of kube-system', [bound([rule('', 'secrets', 'list')], 'kube-system')], ['read Secrets']],
    ['Secrets of one application', [bound([rule('', 'secrets', 'list')], 'shop')], []],
    ['one Secret', [bound([rule('', 'secrets', 'get', ['tls'])])], []],
    ['nodes/proxy', [bound([rule('', 'nodes/proxy', 'get')])], ['run commands through the kubelet']],
    ['nodes/proxy by a RoleBinding', [bound([rule('', 'nodes/proxy', 'get')], 'kube-system')], []],
    ['bind alone', [bound([bind])], []],
    ['bind and bindings', [bound([bind]), bound([createBindings])], ['bind cluster roles']],
    ['reading', [bound([rule('', 'pods', 'list')])], []],
  ])('%s', (_, bindings, means) => {
    expect(takeoversOf(bindings, ['kube-system']).map((one) => one.means)).toEqual(means)
  })
})

test('adminBindingOf finds every right in the cluster', () => {
  const everything = rule('*', '*', '*')
  expect(adminBindingOf([bound([everything])])).toBeDefined()
  expect(adminBindingOf([bound([everything], 'shop')])).toBeUndefined()
  expect(adminBindingOf([bound([rule('', '*', '*')])])).toBeUndefined()
  expect(adminBindingOf([{ ...bound([]), role: undefined, roleName: 'cluster-admin' }])).toBeDefined()
})
