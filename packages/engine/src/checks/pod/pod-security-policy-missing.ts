// Up to 1.24 PodSecurityPolicy was the built-in way to refuse dangerous pods, until Pod Security Admission (1.23, beta)
// took its place. From 1.25 on the kind is gone and this asks nothing.
// Source: kubernetes.io/docs/concepts/security/pod-security-policy; Microsoft threat matrix for Kubernetes

import type { ClusterCheck } from '../../model/check.ts'
import { namespaceKind, podSecurityPolicy } from '../../model/kinds/cluster.ts'

const enforce = 'pod-security.kubernetes.io/enforce'

export const podSecurityPolicyMissing: ClusterCheck = {
  id: 'pod-security-policy-missing',
  title: 'Nothing built in refuses dangerous pods',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'The cluster has neither a PodSecurityPolicy nor a namespace that enforces a Pod Security Standard',
  attack: 'Whoever may create pods makes a privileged one and takes its node',
  remedy: 'Upgrade to a version with Pod Security Admission and label the namespaces',
  sources: [
    {
      title: 'Kubernetes documentation 1.24, Pod Security Policies',
      url: 'https://v1-24.docs.kubernetes.io/docs/concepts/security/pod-security-policy/',
    },
  ],
  rows: ['U-POD-040'],
  judges: 'cluster',
  reads: ['kind:policy/PodSecurityPolicy'],
  passesOn: 'presence',
  find(world) {
    const { version } = world
    if (version === undefined || version.major > 1 || version.minor > 24 || world.evidence.coverage.world !== 'listed')
      return undefined
    const policies = world.objects(podSecurityPolicy)
    if (policies.length > 0 || world.namespaces.some(({ labels }) => Object.hasOwn(labels, enforce))) return []
    if (world.seen(namespaceKind) !== 'complete')
      return [{ path: [], message: world.whyNotSeen(namespaceKind), unknown: true }]
    const absence = { kind: podSecurityPolicy, searched: 0 }
    return [
      { path: [], message: 'The cluster has no PodSecurityPolicy and no namespace that enforces a level', absence },
    ]
  },
}
