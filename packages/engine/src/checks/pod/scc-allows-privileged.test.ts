import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import type { Fixture } from '../law.ts'
import { sccAllowsPrivileged } from './scc-allows-privileged.ts'

function constraints(fields: JsonObject, name = 'shop'): Fixture {
  const object = {
    apiVersion: 'security.openshift.io/v1',
    kind: 'SecurityContextConstraints',
    metadata: { name },
    ...fields,
  }
  return world([object], { marked: 'crd' })
}

const platform = {
  allowPrivilegedContainer: true,
  groups: ['system:cluster-admins', 'system:nodes', 'system:masters'],
  users: ['system:admin', 'system:serviceaccount:openshift-infra:build-controller'],
}

law(sccAllowsPrivileged, {
  passes: [
    constraints({}),
    constraints({ allowPrivilegedContainer: false, groups: ['system:authenticated'] }),
    // As OpenShift ships it
    constraints(platform, 'privileged'),
  ],
  fails: [
    { given: constraints({ allowPrivilegedContainer: true }), at: 'allowPrivilegedContainer' },
    { given: constraints(platform), at: 'allowPrivilegedContainer' },
    {
      given: constraints({ ...platform, groups: ['system:authenticated'] }, 'privileged'),
      at: 'allowPrivilegedContainer',
    },
  ],
  unknown: [{ given: constraints({ allowPrivilegedContainer: 'true' }), at: 'allowPrivilegedContainer' }],
})
