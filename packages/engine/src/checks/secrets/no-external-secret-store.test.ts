import type { JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import type { Fixture } from '../law.ts'
import { noExternalSecretStore } from './no-external-secret-store.ts'

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }
const definition = (group: string): JsonObject => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `things.${group}` },
  spec: {
    group,
    names: { kind: 'Thing', plural: 'things' },
    scope: 'Namespaced',
    versions: [{ name: 'v1', schema: { openAPIV3Schema: { type: 'object' } }, served: true, storage: true }],
  },
})
const injector = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'MutatingWebhookConfiguration',
  metadata: { name: 'vault-agent-injector-cfg' },
  webhooks: [],
}
const cluster = (...objects: readonly JsonObject[]): Fixture => only([namespace, ...objects], { world: 'listed' })

law(noExternalSecretStore, {
  // Files do not say what else the cluster has: not applicable
  passes: [
    cluster(definition('external-secrets.io')),
    cluster(definition('bitnami.com')),
    cluster(injector),
    only([namespace]),
  ],
  fails: [
    { given: cluster(), at: '' },
    { given: cluster(definition('shop.example')), at: '' },
  ],
  unknown: [],
})
