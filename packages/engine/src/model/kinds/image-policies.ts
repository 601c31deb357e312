import { any, list, obj, str } from '../schema.ts'
import { kind, objectMeta } from './meta.ts'

// Custom resources by which policy engines decide on images. Sources: open-policy-agent.github.io/gatekeeper-library
// (allowedrepos), docs.sigstore.dev/policy-controller, kyverno.io/docs/policy-types

export const k8sAllowedRepos = kind({
  group: 'constraints.gatekeeper.sh',
  kind: 'K8sAllowedRepos',
  plural: 'k8sallowedrepos',
  namespaced: false,
  versions: ['v1beta1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({ enforcementAction: str, match: any, parameters: obj({ repos: list(str) }) }),
  }),
})

export const clusterImagePolicy = kind({
  group: 'policy.sigstore.dev',
  kind: 'ClusterImagePolicy',
  plural: 'clusterimagepolicies',
  namespaced: false,
  versions: ['v1beta1', 'v1alpha1'],
  schema: obj({ metadata: objectMeta, spec: any }),
})

export const imageValidatingPolicy = kind({
  group: 'policies.kyverno.io',
  kind: 'ImageValidatingPolicy',
  plural: 'imagevalidatingpolicies',
  namespaced: false,
  versions: ['v1', 'v1beta1', 'v1alpha1'],
  schema: obj({ metadata: objectMeta, spec: any }),
})

const verifyingRules = obj({ rules: list(obj({ name: str, verifyImages: any })) })

export const kyvernoClusterPolicy = kind({
  group: 'kyverno.io',
  kind: 'ClusterPolicy',
  plural: 'clusterpolicies',
  namespaced: false,
  versions: ['v1', 'v2beta1'],
  schema: obj({ metadata: objectMeta, spec: verifyingRules }),
})
