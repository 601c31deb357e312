import type { JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import { apiServer, beside } from './component-fixtures.ts'
import { secretsEncryptionProvider } from './secrets-encryption-provider.ts'

function config(...providers: readonly JsonObject[]): JsonObject {
  const resources = [
    { providers: [...providers], resources: ['configmaps'] },
    { providers: [...providers], resources: ['secrets'] },
  ]
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'EncryptionConfiguration',
    metadata: { name: 'encryption' },
    resources,
  }
}

const keys = { keys: [{ name: 'key1', secret: 'REDACTED' }] }
const marked = { marked: 'file' } as const

law(secretsEncryptionProvider, {
  passes: [
    beside(apiServer(), config({ secretbox: keys }, { identity: {} })),
    apiServer({ 'encryption-provider-config': null }),
    only([config({ aescbc: keys }, { identity: {} })], marked),
    only([config({ kms: { apiVersion: 'v2', endpoint: 'unix:///run/kms.sock', name: 'kms' } })], marked),
  ],
  fails: [
    { given: only([config({ identity: {} }, { aescbc: keys })], marked), at: 'resources[1].providers[0].identity' },
    { given: only([config({ aesgcm: keys })], marked), at: 'resources[1].providers[0].aesgcm' },
    {
      given: only([config({ kms: { endpoint: 'unix:///run/kms.sock', name: 'kms' } })], marked),
      at: 'resources[1].providers[0].kms',
    },
    { given: only([config()], marked), at: 'resources[1].providers' },
    { given: only([{ ...config(), resources: [] }], marked), at: 'resources' },
    { given: beside(apiServer(), config({ identity: {} })), at: 'resources[1].providers[0].identity' },
  ],
  unknown: [
    { given: apiServer(), at: 'spec.containers[0].command[12]' },
    { given: only([{ ...config(), resources: 'all' }], marked), at: 'resources' },
  ],
})
