// Pods that name no service account get the token of default unless it says automountServiceAccountToken: false. The audit of
// CIS 5.1.5 asks for that in every namespace

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { set } from '../../model/fix.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { serviceAccount } from '../../model/kinds/rbac.ts'

export const defaultServiceAccountAutomounts: ObjectCheck<ValueOf<typeof serviceAccount>> = {
  id: 'default-service-account-automounts',
  title: 'Default service account that mounts its token',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'Every pod that says nothing about its service account holds a token of default',
  attack: 'The attacker finds a credential in a pod whose author never thought of one',
  remedy: 'Set automountServiceAccountToken to false on the default service account of the namespace',
  sources: [
    kubernetesDocs('Configure Service Accounts for Pods', 'tasks/configure-pod-container/configure-service-account/'),
    cis('5.1.5'),
  ],
  rows: ['U-RBAC-002'],
  fixable: true,
  judges: 'object',
  kinds: [serviceAccount],
  reads: ['object.automountServiceAccountToken'],
  find(object, world) {
    if (object.name !== 'default' || object.value.automountServiceAccountToken === false) return []
    if (world.settings.systemNamespaces.includes(object.namespace)) return []
    const path = object.at('automountServiceAccountToken')
    return [
      {
        path,
        message: `The default service account of namespace ${object.namespace} mounts its token`,
        fix: set(path, false),
      },
    ]
  },
}
