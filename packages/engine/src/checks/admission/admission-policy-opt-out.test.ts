import { law, world } from '../law.ts'
import { binding, policy } from './admission-fixtures.ts'
import { admissionPolicyOptOut } from './admission-policy-opt-out.ts'

const given = (matchResources: object) => world([binding({ matchResources } as never), policy()])
const byName = {
  matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system'] }],
}
const exclude = { apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] }

law(admissionPolicyOptOut, {
  passes: [world([binding(), policy()]), given({ namespaceSelector: byName }), given({ objectSelector: {} })],
  fails: [
    { given: given({ objectSelector: { matchLabels: { check: 'yes' } } }), at: 'spec.matchResources.objectSelector' },
    {
      given: given({ namespaceSelector: { matchLabels: { check: 'yes' } } }),
      at: 'spec.matchResources.namespaceSelector',
    },
    { given: given({ excludeResourceRules: [exclude] }), at: 'spec.matchResources.excludeResourceRules[0]' },
  ],
  unknown: [{ given: given({ objectSelector: 'all' }), at: 'spec.matchResources.objectSelector' }],
})
