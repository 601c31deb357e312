import type { JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import type { Fixture } from '../law.ts'
import { mirrorPod } from '../pod/mirror-pod.ts'
import { imageProvenanceNotEnforced } from './image-provenance-not-enforced.ts'

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }
const policy = (apiVersion: string, kind: string, spec: JsonObject): JsonObject => ({
  apiVersion,
  kind,
  metadata: { name: 'images' },
  spec,
})
const webhooks = (kind: string, name: string): JsonObject => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind,
  metadata: { name },
  webhooks: [],
})
const apiServer = (flag: string): JsonObject =>
  mirrorPod({
    containers: [
      { command: ['kube-apiserver', flag], image: 'registry.k8s.io/kube-apiserver:v1.36.3', name: 'kube-apiserver' },
    ],
  })
const cluster = (...objects: readonly JsonObject[]): Fixture => only([namespace, ...objects], { world: 'listed' })

law(imageProvenanceNotEnforced, {
  // Files do not say what else the cluster has: not applicable
  passes: [
    cluster(policy('policy.sigstore.dev/v1beta1', 'ClusterImagePolicy', {})),
    cluster(policy('policies.kyverno.io/v1', 'ImageValidatingPolicy', {})),
    cluster(policy('kyverno.io/v1', 'ClusterPolicy', { rules: [{ name: 'signed', verifyImages: [] }] })),
    cluster(webhooks('ValidatingWebhookConfiguration', 'connaisseur-webhook')),
    cluster(webhooks('MutatingWebhookConfiguration', 'policy.sigstore.dev')),
    cluster(apiServer('--enable-admission-plugins=NodeRestriction,ImagePolicyWebhook')),
    only([namespace]),
  ],
  fails: [
    { given: cluster(), at: '' },
    { given: cluster(webhooks('ValidatingWebhookConfiguration', 'shop')), at: '' },
    { given: cluster(policy('kyverno.io/v1', 'ClusterPolicy', { rules: [{ name: 'labels' }] })), at: '' },
    { given: cluster(apiServer('--enable-admission-plugins=NodeRestriction')), at: '' },
  ],
  unknown: [],
})
