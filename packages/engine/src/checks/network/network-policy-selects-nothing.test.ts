import { deployment, law, world } from '../law.ts'
import { networkPolicySelectsNothing } from './network-policy-selects-nothing.ts'
import { object, policy } from './policy-fixtures.ts'

const select = (labels: Record<string, string>) => world([policy({ podSelector: { matchLabels: labels } })])

law(networkPolicySelectsNothing, {
  passes: [
    select({ 'app.kubernetes.io/name': 'web' }),
    world([policy({ podSelector: {} })]),
    world([policy({ podSelector: { matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'Exists' }] } })]),
    world([policy({ podSelector: { matchExpressions: [{ key: 'absent', operator: 'DoesNotExist' }] } })]),
    // The operator of this resource makes the pods
    {
      ...world([
        policy({ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'prometheus' } } }),
        object('monitoring.coreos.com/v1', 'Prometheus', {}, { labels: { 'app.kubernetes.io/name': 'prometheus' } }),
      ]),
    },
  ],
  fails: [
    { given: select({ 'app.kubernetes.io/name': 'wbe' }), at: 'spec.podSelector' },
    { given: select({ 'app.kubernetes.io/name': 'web', tier: 'front' }), at: 'spec.podSelector' },
    {
      given: world([policy({ podSelector: { matchExpressions: [{ key: 'absent', operator: 'Exists' }] } })]),
      at: 'spec.podSelector',
    },
  ],
  unknown: [
    { given: world([policy({ podSelector: { matchLabels: ['web'] } })]), at: 'spec.podSelector.matchLabels' },
    {
      given: {
        ...deployment(),
        objects: [policy({ podSelector: { matchExpressions: [{ key: 'a', operator: 'Near' }] } })],
      },
      at: 'spec.podSelector',
    },
  ],
})
