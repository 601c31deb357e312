import { expect, test } from 'vitest'
import { node } from '../../model/kinds/cluster.ts'
import { only, worldOf } from '../law.ts'
import { managedCloudOf } from './managed-cloud.ts'

test.each([
  ['aws:///eu-west-1a/i-0', 'eks.amazonaws.com/nodegroup', 'EKS'],
  ['aws:///eu-west-1a/i-0', 'kops.k8s.io/instancegroup', undefined],
  ['gce://shop/europe-west1-b/n', 'cloud.google.com/gke-nodepool', 'GKE'],
  ['azure:///subscriptions/x', 'kubernetes.azure.com/cluster', 'AKS'],
  ['kind://docker/kind/n', 'eks.amazonaws.com/nodegroup', undefined],
])('%s with %s', (providerID, label, name) => {
  const object = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { labels: { [label]: 'x' }, name: 'n' },
    spec: { providerID },
  }
  const found = worldOf(only([object])).objects(node)[0]
  expect(found && managedCloudOf(found)?.name).toBe(name)
})
