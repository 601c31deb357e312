// On EKS the ConfigMap kube-system/aws-auth maps cloud roles to groups of the cluster, system:masters among them. Elsewhere it means nothing, so a
// right on all ConfigMaps counts only where the target shows EKS. Source: Amazon EKS user guide, aws-auth ConfigMap

import { configMap } from '../../model/kinds/cluster.ts'
import { rightCheck, roleReads } from './right-check.ts'

const definition = rightCheck({
  id: 'change-aws-auth',
  title: 'Right to change the aws-auth ConfigMap',
  tier: 'security',
  severity: 'critical',
  why: 'Whoever may write aws-auth makes any AWS identity an administrator of the cluster',
  attack: 'The attacker adds its own AWS role with group system:masters and comes back from outside',
  remedy: 'Remove the right, and move the cluster to EKS access entries',
  sources: [
    {
      title: 'Amazon EKS user guide, Grant IAM users access to Kubernetes with a ConfigMap',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html',
    },
  ],
  rows: ['U-RBAC-023'],
  gains: 'make any AWS identity an administrator',
  inNamespace: 'critical',
  named: 'critical',
  onlyIn: 'kube-system',
  weigh: (grant, _role, world) =>
    grant.names !== undefined || world.get(configMap, 'kube-system', 'aws-auth') !== undefined ? {} : undefined,
  rights: [
    {
      group: '',
      resources: ['configmaps'],
      verbs: ['create', 'update', 'patch'],
      scope: 'namespace',
      names: ['aws-auth'],
    },
  ],
})

export const changeAwsAuth: typeof definition = { ...definition, reads: [...roleReads, 'weighs:ConfigMap'] }
