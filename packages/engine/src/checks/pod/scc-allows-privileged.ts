// OpenShift's SecurityContextConstraints say what the pods of some users may be. Those that the platform ships and gives to
// itself only are left out while they are as shipped. Source: docs.openshift.com, Managing security context constraints

import type { ObjectCheck } from '../../model/check.ts'
import { set } from '../../model/fix.ts'
import { securityContextConstraints } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { KubeObject } from '../../model/object.ts'

type Constraints = ValueOf<typeof securityContextConstraints>

export const sccAllowsPrivileged: ObjectCheck<Constraints> = {
  id: 'scc-allows-privileged',
  title: 'SecurityContextConstraints admit privileged containers',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Whoever may use the constraints may create privileged containers',
  attack: 'A service account that may use them makes a privileged pod and takes its node',
  remedy: 'Set allowPrivilegedContainer to false, or give the few workloads that need it constraints of their own',
  sources: [
    {
      title: 'OpenShift Container Platform, Managing security context constraints',
      url: 'https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html',
    },
  ],
  rows: ['U-POD-041'],
  fixable: true,
  judges: 'object',
  kinds: [securityContextConstraints],
  reads: ['object.allowPrivilegedContainer', 'object.users', 'object.groups'],
  find(object) {
    if (object.value.allowPrivilegedContainer !== true || isAsShipped(object)) return []
    const path = object.at('allowPrivilegedContainer')
    return [{ path, message: `${object.name} admits privileged containers`, fix: set(path, false) }]
  },
}

const shipped: ReadonlySet<string> = new Set(['node-exporter', 'privileged'])
const platform =
  /^(?:system:admin|system:cluster-admins|system:nodes|system:masters|system:serviceaccount:(?:openshift|kube)-[a-z-]+:[a-z-]+)$/

function isAsShipped({ name, value }: KubeObject<Constraints>): boolean {
  return shipped.has(name) && [...(value.users ?? []), ...(value.groups ?? [])].every((holder) => platform.test(holder))
}
