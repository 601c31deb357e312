// An allow rule that names no peer and no port, or every address, takes back what the policy isolates.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "Allow all ingress traffic"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import { openRules } from './open-rules.ts'

export const networkPolicyAllowsAllIngress: ObjectCheck<ValueOf<typeof networkPolicy>> = {
  id: 'network-policy-allows-all-ingress',
  title: 'NetworkPolicy that allows all ingress',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Whatever other policies say, the pods accept connections from everywhere on every port',
  attack: 'Who holds any pod, or any machine that routes to the pod network, reaches every port of these pods',
  remedy: 'Name the peers and the ports that the pods need',
  sources: [kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/#default-policies')],
  rows: ['U-NET-006'],
  judges: 'object',
  kinds: [networkPolicy],
  reads: ['object.spec.policyTypes', 'object.spec.ingress'],
  find(policy) {
    return openRules(policy, 'ingress')
  },
}
