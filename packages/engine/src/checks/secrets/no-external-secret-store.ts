// A store outside of the cluster keeps credentials out of etcd, renews them and writes down who read them.
// Source: CIS 5.4.2; signs of a store: the API groups of External Secrets, the Secrets Store CSI driver, Sealed Secrets,
// the Vault operator and its injector, and their like

import { cis } from '../../model/check.ts'
import type { ClusterCheck } from '../../model/check.ts'
import { customResourceDefinition, mutatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import type { World } from '../../model/world.ts'

export const noExternalSecretStore: ClusterCheck = {
  id: 'no-external-secret-store',
  title: 'No external store of secrets',
  tier: 'opinion',
  severity: 'low',
  confidence: 'likely',
  why: 'Credentials are kept in etcd alone, where nothing renews them and nothing writes down who reads them',
  attack: 'A credential that leaked once stays valid, and nobody can tell who read it',
  remedy: 'Consider an external store with short-lived credentials (External Secrets, Secrets Store CSI driver, Vault)',
  sources: [cis('5.4.2')],
  rows: ['U-SEC-006'],
  judges: 'cluster',
  reads: [
    'kind:apiextensions.k8s.io/CustomResourceDefinition',
    'kind:admissionregistration.k8s.io/MutatingWebhookConfiguration',
  ],
  passesOn: 'presence',
  find(world) {
    if (world.evidence.coverage.world !== 'listed') return undefined
    if (hasStore(world)) return []
    const searched = world.objects(customResourceDefinition).length
    const message = `None of ${searched} custom resource definitions is of a known store of secrets`
    if (world.seen(mutatingWebhookConfiguration) !== 'complete') {
      return [{ path: [], message: `${message}, but ${world.whyNotSeen(mutatingWebhookConfiguration)}`, unknown: true }]
    }
    return [{ path: [], message, absence: { kind: customResourceDefinition, searched } }]
  },
}

const groups: readonly string[] = [
  'external-secrets.io',
  'secrets-store.csi.x-k8s.io',
  'secrets.hashicorp.com',
  'secrets.infisical.com',
  'secrets.doppler.com',
  'onepassword.com',
  'kubernetes-client.io',
  'bitnami.com',
  'spv.no',
  'akv2k8s.io',
  'vault.banzaicloud.com',
  'isindir.github.com',
]

function hasStore(world: World): boolean {
  const defined = world.objects(customResourceDefinition).some(({ value }) => groups.includes(value.spec?.group ?? ''))
  return (
    defined ||
    world.objects(mutatingWebhookConfiguration).some(({ name }) => /vault|secrets-webhook|op-secret/.test(name))
  )
}
