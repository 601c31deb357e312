// Events are served by the core group and by events.k8s.io; deleting them hides what was done. ATT&CK T1070, indicator removal

import { rightCheck } from './right-check.ts'

export const deleteEvents = rightCheck({
  id: 'delete-events',
  title: 'Right to delete events',
  tier: 'security',
  severity: 'low',
  why: 'Whoever may delete events removes the traces that the cluster keeps of what happened',
  attack: 'The attacker deletes the events of its pods before anybody looks at them',
  remedy: 'Remove delete and deletecollection on events; they expire by themselves',
  sources: [{ title: 'MITRE ATT&CK, T1070 Indicator Removal', url: 'https://attack.mitre.org/techniques/T1070/' }],
  rows: ['U-RBAC-019'],
  gains: 'delete events',
  inNamespace: 'low',
  named: 'low',
  rights: [
    { group: '', resources: ['events'], verbs: ['delete', 'deletecollection'], scope: 'namespace' },
    { group: 'events.k8s.io', resources: ['events'], verbs: ['delete', 'deletecollection'], scope: 'namespace' },
  ],
})
