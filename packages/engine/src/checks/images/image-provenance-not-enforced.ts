// Something at admission must verify who built an image: the plugin ImagePolicyWebhook, Sigstore's policy controller,
// Kyverno, Ratify, Connaisseur, Binary Authorization. Source: CIS 5.5.1

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ClusterCheck } from '../../model/check.ts'
import { mutatingWebhookConfiguration, validatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import { clusterImagePolicy, imageValidatingPolicy, kyvernoClusterPolicy } from '../../model/kinds/image-policies.ts'
import type { World } from '../../model/world.ts'
import { componentsOf } from '../control-plane/components.ts'

const kinds = [
  clusterImagePolicy,
  imageValidatingPolicy,
  kyvernoClusterPolicy,
  validatingWebhookConfiguration,
  mutatingWebhookConfiguration,
] as const

export const imageProvenanceNotEnforced: ClusterCheck = {
  id: 'image-provenance-not-enforced',
  title: 'No verification of images at admission',
  tier: 'security',
  severity: 'low',
  confidence: 'likely',
  why: 'Nothing verifies that an image was built by whom it says before a pod runs it',
  attack: 'An image that somebody pushed with a stolen token of the registry runs like any other',
  remedy:
    'Sign images and verify the signatures at admission (policy-controller, Kyverno, Ratify, Connaisseur, Binary Authorization)',
  sources: [
    cis('5.5.1'),
    kubernetesDocs(
      'Admission control, ImagePolicyWebhook',
      'reference/access-authn-authz/admission-controllers/#imagepolicywebhook',
    ),
  ],
  rows: ['U-IMG-009'],
  judges: 'cluster',
  reads: [
    'kind:policy.sigstore.dev/ClusterImagePolicy',
    'kind:policies.kyverno.io/ImageValidatingPolicy',
    'kind:kyverno.io/ClusterPolicy',
    'kind:admissionregistration.k8s.io/ValidatingWebhookConfiguration',
    'kind:admissionregistration.k8s.io/MutatingWebhookConfiguration',
  ],
  passesOn: 'presence',
  find(world) {
    if (world.evidence.coverage.world !== 'listed') return undefined
    if (isEnforced(world)) return []
    const unseen = kinds.find((kind) => world.seen(kind) !== 'complete')
    if (unseen !== undefined) {
      return [
        { path: [], message: `Nothing that verifies images was found, but ${world.whyNotSeen(unseen)}`, unknown: true },
      ]
    }
    const searched =
      world.objects(validatingWebhookConfiguration).length + world.objects(mutatingWebhookConfiguration).length
    return [
      {
        path: [],
        message: `None of ${searched} webhook configurations is of a known verifier of images, and no image policy was found`,
      },
    ]
  },
}

/** Parts of the names that verifiers give to their webhooks. */
const verifiers =
  /sigstore|cosign|connaisseur|ratify|binauthz|binaryauthorization|imagepolicy|image-policy|image-verif|portieris/

function isEnforced(world: World): boolean {
  if (world.objects(clusterImagePolicy).length > 0 || world.objects(imageValidatingPolicy).length > 0) return true
  const verifies = world
    .objects(kyvernoClusterPolicy)
    .some(({ value }) => value.spec?.rules?.some((rule) => rule.verifyImages !== undefined))
  if (verifies) return true
  const configurations = [
    ...world.objects(validatingWebhookConfiguration),
    ...world.objects(mutatingWebhookConfiguration),
  ]
  if (
    configurations.some(
      ({ name, value }) =>
        verifiers.test(name) || value.webhooks?.some((one) => verifiers.test(one.name ?? '')) === true,
    )
  )
    return true
  return componentsOf(world, 'kube-apiserver').some(
    ({ line }) =>
      line.flags
        .get('enable-admission-plugins')
        ?.some(({ value }) => value.split(',').includes('ImagePolicyWebhook')) === true,
  )
}
