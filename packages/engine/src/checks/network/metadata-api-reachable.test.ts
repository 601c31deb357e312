import { law, pod } from '../law.ts'
import { metadataApiReachable } from './metadata-api-reachable.ts'
import { podWith, policy } from './policy-fixtures.ts'

const node = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'node-1' },
  spec: { providerID: 'aws:///eu-west-1a/i-0123' },
}
const given = podWith([policy({ podSelector: {} })])

law(metadataApiReachable, {
  passes: [pod(), podWith([policy({ podSelector: {}, policyTypes: ['Egress'] })])],
  fails: [
    { given: podWith([]), at: 'metadata.labels' },
    { given, at: 'metadata.labels' },
    { given: { objects: [...given.objects, node] }, at: 'metadata.labels' },
    { given: pod({}, { hostNetwork: true, hostUsers: null }), at: 'spec.hostNetwork' },
  ],
  unknown: [{ given: podWith([policy({ podSelector: 1 })]), at: 'metadata.labels' }],
})
