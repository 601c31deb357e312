import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { trustBundleNotFound } from './trust-bundle-not-found.ts'

const volumes = (bundle: JsonObject) => ({
  volumes: [{ name: 'trust', projected: { sources: [{ clusterTrustBundle: { path: 'ca.pem', ...bundle } }] } }],
})
const anchors = {
  apiVersion: 'certificates.k8s.io/v1beta1',
  kind: 'ClusterTrustBundle',
  metadata: { name: 'anchors' },
  spec: { trustBundle: '' },
}
// The feature is off by default, and the server drops the source then.
const among = (fixture: Fixture): Fixture => ({
  ...fixture,
  marked: 'malformed',
  objects: [...fixture.objects, anchors],
  world: 'listed',
})
const at = 'volumes[0].projected.sources[0].clusterTrustBundle.name'

law(trustBundleNotFound, {
  passes: [
    pod(),
    among(pod({}, volumes({ name: 'anchors' }))),
    among(pod({}, volumes({ name: 'gone', optional: true }))),
    among(pod({}, volumes({ labelSelector: {}, signerName: 'example.com/ca' }))),
  ],
  fails: [
    { given: among(pod({}, volumes({ name: 'anchor' }))), at: `spec.${at}` },
    { given: among(deployment({}, volumes({ name: 'anchor' }))), at: `spec.template.spec.${at}` },
  ],
  unknown: [{ given: { ...among(pod({}, volumes({ name: 'anchor' }))), world: 'closed' }, at: `spec.${at}` }],
})
