import { law, world } from '../law.ts'
import { networkPolicyPeerMatchesNothing } from './network-policy-peer-matches-nothing.ts'
import { policy } from './policy-fixtures.ts'

const web = { matchLabels: { 'app.kubernetes.io/name': 'web' } }
const none = { matchLabels: { 'app.kubernetes.io/name': 'api' } }
const from = (...peers: object[]) => world([policy({ ingress: [{ from: peers as never }], podSelector: {} })])

law(networkPolicyPeerMatchesNothing, {
  passes: [
    from({ podSelector: web }),
    from({ podSelector: {} }),
    from({ namespaceSelector: {} }),
    from({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } }, podSelector: web }),
    // The pods of other namespaces are not among the files
    from({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } }, podSelector: none }),
    from({ ipBlock: { cidr: '10.0.0.0/8' } }),
  ],
  fails: [
    { given: from({ podSelector: none }), at: 'spec.ingress[0].from[0]' },
    { given: from({ podSelector: web }, { podSelector: none }), at: 'spec.ingress[0].from[1]' },
    {
      given: from({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } }, podSelector: none }),
      at: 'spec.ingress[0].from[0]',
    },
    {
      given: world([policy({ egress: [{ to: [{ podSelector: none }] }], podSelector: {}, policyTypes: ['Egress'] })]),
      at: 'spec.egress[0].to[0]',
    },
  ],
  unknown: [{ given: from({ podSelector: 'api' }), at: 'spec.ingress[0].from[0].podSelector' }],
})
