// Without it Secrets lie in etcd as they are. Source: kubernetes.io/docs/tasks/administer-cluster/encrypt-data; CIS 1.2.27

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

export const apiServerEncryptionMissing = flagCheck({
  id: 'api-server-encryption-missing',
  title: 'Secrets stored without encryption',
  tier: 'security',
  severity: 'medium',
  why: 'Secrets lie in etcd, its disks and its backups in plain text',
  attack: 'A copied backup or disk of etcd gives every credential of the cluster',
  remedy: 'Write an EncryptionConfiguration for secrets and name it in --encryption-provider-config',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.27')],
  rows: ['U-CP-033', 'U-CP-034', 'U-SEC-007'],
  components: ['kube-apiserver'],
  flags: ['encryption-provider-config', 'experimental-encryption-provider-config'],
  decide(component) {
    // Before 1.13 the flag was called experimental.
    const given =
      lastOf(component, 'encryption-provider-config') ?? lastOf(component, 'experimental-encryption-provider-config')
    if (given !== undefined && given.value !== '') return []
    return [
      onFlag(
        component,
        'encryption-provider-config',
        '--encryption-provider-config is not set: Secrets lie in etcd in plain text',
      ),
    ]
  },
})
