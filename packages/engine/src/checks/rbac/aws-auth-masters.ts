// On EKS the ConfigMap kube-system/aws-auth maps AWS identities to groups. system:masters passes every check, leaves no trace of which
// person it was, and access entries do without it. Source: Amazon EKS best practices, "Identity and access management"

import type { ObjectCheck } from '../../model/check.ts'
import { configMap } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const awsAuthMasters: ObjectCheck<ValueOf<typeof configMap>> = {
  id: 'aws-auth-masters',
  title: 'AWS identity in system:masters',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Members of system:masters pass every check, and no role or binding limits them',
  attack: 'Whoever assumes the AWS role owns the cluster',
  remedy: 'Give people access entries with the access policy that they need, and remove the mapping',
  sources: [
    {
      title: 'Amazon EKS user guide, Grant IAM users access to Kubernetes with EKS access entries',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html',
    },
  ],
  rows: ['U-RBAC-034', 'U-RBAC-037'],
  judges: 'object',
  kinds: [configMap],
  reads: ['object.data'],
  find(object) {
    if (object.name !== 'aws-auth' || object.namespace !== 'kube-system') return []
    return ['mapRoles', 'mapUsers', 'mapAccounts'].flatMap((key) => {
      if (object.value.data?.[key]?.includes('system:masters') !== true) return []
      return [
        {
          path: object.at('data', key),
          message: `ConfigMap aws-auth puts AWS identities into system:masters by ${key}`,
        },
      ]
    })
  },
}
