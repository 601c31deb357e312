// A subject that collects roles ends up with rights that nobody has looked at together. The number is a setting.
// Source: BSI IT-Grundschutz APP.4.4.A3, as taken up by benchmarks for Kubernetes

import { accessOf, isBootstrapBinding } from '../../access/access.ts'
import type { Binding } from '../../access/access.ts'
import { principalOf, printSubject } from '../../access/subject.ts'
import type { ClusterCheck, Hit } from '../../model/check.ts'

export const tooManyRoles: ClusterCheck = {
  id: 'too-many-roles',
  title: 'Subject with many roles',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'Nobody has looked at the rights of all these roles together',
  attack: 'The attacker takes one token and combines rights that are harmless one by one',
  remedy: 'Replace the roles by one that gives what is used',
  sources: [{ title: 'BSI IT-Grundschutz, APP.4.4 Kubernetes' }],
  rows: ['U-RBAC-040'],
  judges: 'cluster',
  reads: ['kind:rbac.authorization.k8s.io/RoleBinding', 'kind:rbac.authorization.k8s.io/ClusterRoleBinding'],
  find(world) {
    const { bindings } = accessOf(world)
    const own = bindings.filter((binding) => !isBootstrapBinding(binding))
    if (own.length === 0 && world.evidence.coverage.world !== 'listed') return undefined
    return excess(own, world.settings.maxRolesPerSubject)
  },
}

/** One hit a subject, on the binding that was one too many. */
function excess(bindings: readonly Binding[], most: number): readonly Hit[] {
  const roles = new Map<string, Set<string>>()
  const last = new Map<string, { readonly binding: Binding; readonly index: number }>()
  for (const binding of bindings) {
    const role = `${binding.roleKind} ${binding.roleKind === 'Role' ? binding.namespace : ''}/${binding.roleName}`
    binding.subjects.forEach((subject, index) => {
      const principal = principalOf(subject, binding.namespace)
      if (principal === undefined) return
      const held = roles.get(principal) ?? new Set()
      roles.set(principal, held.add(role))
      if (held.size === most + 1 && !last.has(principal)) last.set(principal, { binding, index })
    })
  }
  return [...last].flatMap(([principal, { binding, index }]) => {
    const subject = binding.subjects[index]
    if (binding.object === undefined || subject === undefined) return []
    const count = roles.get(principal)?.size ?? 0
    const message = `${printSubject(subject, binding.namespace)} holds ${count} roles, more than ${most}`
    return [{ on: binding.object, path: binding.object.at('subjects', index), message }]
  })
}
