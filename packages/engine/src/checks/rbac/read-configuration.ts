// ConfigMaps, events and pod specs hold addresses, environment variables and often credentials that belong in Secrets

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const readConfiguration = rightCheck({
  id: 'read-configuration',
  title: 'Right to read configuration and state',
  tier: 'hygiene',
  severity: 'low',
  why: 'Whoever may read all ConfigMaps, events or pods learns how the applications are built, and often more',
  attack: 'The attacker reads connection strings from environment variables and ConfigMaps and plans the next step',
  remedy: 'Name the objects that are needed in resourceNames, or give the right in the namespaces that need it',
  sources: [kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/')],
  rows: ['U-RBAC-038'],
  gains: 'read configuration and state',
  inNamespace: 'low',
  named: 'pass',
  rights: [
    { group: '', resources: ['configmaps', 'events', 'pods'], verbs: ['get', 'list', 'watch'], scope: 'namespace' },
    { group: 'events.k8s.io', resources: ['events'], verbs: ['get', 'list', 'watch'], scope: 'namespace' },
  ],
})
