// On EKS the ConfigMap kube-system/aws-auth maps cloud roles to groups of the cluster, system:masters among them. Elsewhere it means nothing, so a
// right on all ConfigMaps of kube-system is left to change-cluster-dns. Source: Amazon EKS user guide, aws-auth ConfigMap

import { rightCheck } from './right-check.ts'

export const changeAwsAuth = rightCheck({
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
  weigh: ({ names }) => (names === undefined ? undefined : {}),
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
