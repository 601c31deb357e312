// ATT&CK T1485, data destruction, and T1489, service stop: deleting workloads and what they need takes an application away

import { rightCheck } from './right-check.ts'

export const deleteWorkloads = rightCheck({
  id: 'delete-workloads',
  title: 'Right to delete workloads',
  tier: 'hygiene',
  severity: 'low',
  why: 'Whoever may delete workloads, services or their configuration stops the application',
  attack: 'The attacker deletes the Deployments and Services of the namespace, and the application is gone',
  remedy: 'Remove delete and deletecollection where the holder does not also create these objects',
  sources: [{ title: 'MITRE ATT&CK, T1489 Service Stop', url: 'https://attack.mitre.org/techniques/T1489/' }],
  rows: ['U-RBAC-018'],
  gains: 'delete workloads',
  inNamespace: 'low',
  named: 'pass',
  rights: [
    {
      group: '',
      resources: ['pods', 'replicationcontrollers', 'services', 'configmaps', 'secrets', 'serviceaccounts'],
      verbs: ['delete', 'deletecollection'],
      scope: 'namespace',
    },
    {
      group: 'apps',
      resources: ['deployments', 'daemonsets', 'statefulsets', 'replicasets'],
      verbs: ['delete', 'deletecollection'],
      scope: 'namespace',
    },
    { group: 'batch', resources: ['jobs', 'cronjobs'], verbs: ['delete', 'deletecollection'], scope: 'namespace' },
  ],
})
