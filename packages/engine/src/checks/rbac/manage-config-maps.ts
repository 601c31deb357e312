// A rule on all ConfigMaps of a namespace includes the configuration of every program in it

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const manageConfigMaps = rightCheck({
  id: 'manage-config-maps',
  title: 'Right to change ConfigMaps',
  tier: 'hygiene',
  severity: 'low',
  why: 'Whoever may write all ConfigMaps changes how the other programs of the namespace behave',
  attack: 'The attacker points another program at its own server by its configuration',
  remedy: 'Name the ConfigMaps that are needed in resourceNames',
  sources: [kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/')],
  rows: ['U-RBAC-022'],
  gains: 'change ConfigMaps',
  inNamespace: 'low',
  named: 'pass',
  rights: [
    {
      group: '',
      resources: ['configmaps'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'namespace',
    },
  ],
})
