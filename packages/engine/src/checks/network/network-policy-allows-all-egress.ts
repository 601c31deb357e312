// An allow rule that names no peer and no port, or every address, takes back what the policy isolates.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "Allow all egress traffic"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import { openRules } from './open-rules.ts'

export const networkPolicyAllowsAllEgress: ObjectCheck<ValueOf<typeof networkPolicy>> = {
  id: 'network-policy-allows-all-egress',
  title: 'NetworkPolicy that allows all egress',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Whatever other policies say, the pods may connect to everything',
  attack: 'Code in a pod reaches the metadata API, the nodes and the internet, and sends out what it finds',
  remedy: 'Name the peers and the ports that the pods need',
  sources: [kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/#default-policies')],
  rows: ['U-NET-006'],
  judges: 'object',
  kinds: [networkPolicy],
  reads: ['object.spec.policyTypes', 'object.spec.egress'],
  find(policy) {
    return openRules(policy, 'egress')
  },
}
