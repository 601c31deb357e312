import type { JsonObject } from '../../model/json.ts'
import { law, only, pod } from '../law.ts'
import { binding, policy, webhook } from './admission-fixtures.ts'
import { noPolicyMechanism } from './no-policy-mechanism.ts'

const listed = (...objects: JsonObject[]) => only(objects, { world: 'listed' })
const namespace = (labels: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { labels, name: 'shop' },
})
const configuration = (name: string): JsonObject => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingWebhookConfiguration',
  metadata: { name },
  webhooks: [webhook({ clientConfig: { service: { name: 'absent', namespace: 'kyverno' } } })],
})

law(noPolicyMechanism, {
  passes: [
    // Files are not a cluster
    pod(),
    listed(namespace({ 'pod-security.kubernetes.io/enforce': 'baseline' })),
    listed(policy(), binding()),
    listed(configuration('kyverno-resource-validating-webhook-cfg')),
    {
      ...listed({
        apiVersion: 'security.openshift.io/v1',
        kind: 'SecurityContextConstraints',
        metadata: { name: 'restricted-v2' },
      }),
      marked: 'crd',
    },
  ],
  fails: [
    { given: listed(namespace({})), at: '' },
    { given: listed(namespace({ 'pod-security.kubernetes.io/enforce': 'privileged' })), at: '' },
    { given: listed(namespace({ 'pod-security.kubernetes.io/warn': 'restricted' })), at: '' },
    {
      given: listed(policy(), binding({ validationActions: ['Audit'] })),
      at: '',
      alsoFails: ['admission-policy-not-enforced'],
    },
    // Its Service is missing, and it is no policy engine
    { given: listed(configuration('cert-manager-webhook')), at: '', alsoFails: ['webhook-service-missing'] },
  ],
  unknown: [],
})
