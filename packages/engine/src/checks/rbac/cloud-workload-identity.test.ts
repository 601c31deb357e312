import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { cloudWorkloadIdentity } from './cloud-workload-identity.ts'
import { nodeOf } from './fixture-control-plane.ts'

const aws = nodeOf('aws:///eu-central-1a/i-0123456789abcdef0')
const gke: JsonObject = {
  ...nodeOf('gce://shop/europe-west3-a/node-1'),
  metadata: { labels: { 'iam.gke.io/gke-metadata-server-enabled': 'true' }, name: 'node-1' },
}
const tied: JsonObject = {
  apiVersion: 'v1',
  automountServiceAccountToken: false,
  kind: 'ServiceAccount',
  metadata: {
    annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/web' },
    name: 'web',
    namespace: 'shop',
  },
}

law(cloudWorkloadIdentity, {
  passes: [
    world([]),
    world([nodeOf('kind://docker/kind/node-1')], { world: 'listed' }),
    world([aws, tied]),
    world([gke], { world: 'listed' }),
    world([], { world: 'listed' }),
  ],
  fails: [
    { given: world([aws]), at: '' },
    {
      // The API server of a cluster in a cloud does not show
      given: world([nodeOf('azure:///subscriptions/0/node-1')]),
      at: '',
    },
  ],
  unknown: [],
})
