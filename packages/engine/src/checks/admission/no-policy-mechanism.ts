// CIS asks for at least one mechanism that decides what pods may do. One of these is enough: an enforced Pod Security level
// below privileged, a validating policy whose binding denies, the webhook of a policy engine, OpenShift's constraints.
// Source: CIS Kubernetes Benchmark 1.12, 5.2.1

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ClusterCheck } from '../../model/check.ts'
import {
  mutatingWebhookConfiguration,
  namespaceKind,
  securityContextConstraints,
  validatingAdmissionPolicy,
  validatingAdmissionPolicyBinding,
  validatingWebhookConfiguration,
} from '../../model/kinds/cluster.ts'
import type { World } from '../../model/world.ts'
import { bindingsOf, denies } from './policies.ts'
import { policyEngine } from './webhooks.ts'

const levels: ReadonlySet<string> = new Set(['baseline', 'restricted'])

export const noPolicyMechanism: ClusterCheck = {
  id: 'no-policy-mechanism',
  title: 'Cluster without any policy on pods',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'Whoever may create pods may create privileged ones',
  attack: 'A stolen token that may create pods in one namespace starts a privileged pod and takes a node',
  remedy: 'Label namespaces with pod-security.kubernetes.io/enforce, or deploy a policy engine',
  sources: [cis('5.2.1'), kubernetesDocs('Pod Security Admission', 'concepts/security/pod-security-admission/')],
  rows: ['U-ADM-003'],
  judges: 'cluster',
  passesOn: 'presence',
  reads: [
    'kind:Namespace',
    'kind:admissionregistration.k8s.io/ValidatingWebhookConfiguration',
    'kind:admissionregistration.k8s.io/MutatingWebhookConfiguration',
    'kind:admissionregistration.k8s.io/ValidatingAdmissionPolicy',
    'kind:admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
    'kind:security.openshift.io/SecurityContextConstraints',
  ],
  find(world) {
    // Files do not hold all of a cluster
    if (world.evidence.coverage.world !== 'listed') return undefined
    if (hasMechanism(world)) return []
    const message =
      'No namespace enforces a Pod Security level, no validating policy denies, and no policy engine was found'
    const unseen = mechanisms.find((kind) => world.seen(kind) !== 'complete')
    if (unseen !== undefined)
      return [{ path: [], message: `${message}, but ${world.whyNotSeen(unseen)}`, unknown: true }]
    return [
      { path: [], message: `${message}; a default of the API server (--admission-control-config-file) was not seen` },
    ]
  },
}

const mechanisms = [
  namespaceKind,
  validatingWebhookConfiguration,
  mutatingWebhookConfiguration,
  validatingAdmissionPolicy,
  validatingAdmissionPolicyBinding,
  securityContextConstraints,
]

function hasMechanism(world: World): boolean {
  if (world.objects(securityContextConstraints).length > 0) return true
  if (world.objects(namespaceKind).some(({ labels }) => levels.has(labels['pod-security.kubernetes.io/enforce'] ?? '')))
    return true
  const bindings = bindingsOf(world).validating
  if (world.objects(validatingAdmissionPolicy).some(({ name }) => (bindings.get(name) ?? []).some(denies))) return true
  const webhooks = [...world.objects(validatingWebhookConfiguration), ...world.objects(mutatingWebhookConfiguration)]
  return webhooks.some((configuration) => policyEngine(configuration) !== undefined)
}
