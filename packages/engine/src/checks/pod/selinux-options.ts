// Pod Security Standards, Baseline, "SELinux": user and role must be empty, type empty or one of the container types
// (container_engine_t from 1.31). Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { pss } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { inherited } from '../../model/effective.ts'
import type { World } from '../../model/world.ts'
import { subject } from './subject.ts'

const types: ReadonlySet<string> = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t'])

export const selinuxOptions: ContainerCheck = {
  id: 'selinux-options',
  title: 'SELinux options of its own',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'A user, role or type of its own may take the container out of the confinement that SELinux gives containers',
  attack:
    'Code in the container runs as a type such as spc_t, which SELinux does not confine, and has the files of the node open to it',
  remedy: 'Remove user, role and type; set level where pods must be kept apart',
  sources: [pss('SELinux')],
  rows: ['U-POD-030'],
  judges: 'container',
  reads: ['container.securityContext.seLinuxOptions', 'pod.securityContext.seLinuxOptions'],
  find(container, world) {
    const { value, path, from } = inherited(container, 'seLinuxOptions')
    if (value === undefined) return []
    const { role = '', type = '', user = '' } = value
    const hits: Hit[] = []
    const hit = (field: string, shown: string): void =>
      void hits.push({
        path: [...path, field],
        message: `${subject(container, from)} runs with the SELinux ${field} ${shown}`,
      })
    if (!isContainerType(type, world)) hit('type', type)
    if (user !== '') hit('user', user)
    if (role !== '') hit('role', role)
    return hits
  },
}

function isContainerType(type: string, { version }: World): boolean {
  if (type !== 'container_engine_t') return types.has(type)
  return version === undefined || version.major > 1 || version.minor >= 31
}
