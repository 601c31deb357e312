import { expect, test } from 'vitest'
import type { JsonObject } from '../../model/json.ts'
import { law, only, worldOf } from '../law.ts'
import { runChecks } from '../run.ts'
import { apiServer, beside, firstFlag } from './component-fixtures.ts'
import { publicApiEndpoint } from './public-api-endpoint.ts'

function nodeOf(providerID: string, label: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { labels: { [label]: 'x' }, name: 'node-1' },
    spec: { providerID },
  }
}

const eks = nodeOf('aws:///eu-west-1a/i-0123456789abcdef0', 'eks.amazonaws.com/nodegroup')

law(publicApiEndpoint, {
  passes: [
    { ...apiServer(), world: 'listed' },
    { ...apiServer({ 'advertise-address': null }), world: 'listed' },
  ],
  fails: [{ given: apiServer({ 'advertise-address': '8.8.4.4' }), at: firstFlag }],
  unknown: [
    { given: only([eks], { world: 'listed' }), at: '' },
    { given: beside(apiServer(), eks), at: '' },
  ],
})

test.each([
  ['gce://shop/europe-west1-b/node-1', 'cloud.google.com/gke-nodepool', /GKE: .*masterAuthorizedNetworksConfig/],
  ['azure:///subscriptions/x', 'kubernetes.azure.com/cluster', /AKS: .*az aks show/],
])('says where to look: %s', (provider, label, message) => {
  const { verdicts } = runChecks([publicApiEndpoint], worldOf(only([nodeOf(provider, label)], { world: 'listed' })))
  expect(verdicts.map((verdict) => verdict.message)).toEqual([expect.stringMatching(message)])
})
