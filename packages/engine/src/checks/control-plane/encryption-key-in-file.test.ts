import type { Json, JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import { encryptionKeyInFile } from './encryption-key-in-file.ts'

const marked = { marked: 'file' } as const

function config(...providers: readonly Json[]): JsonObject {
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'EncryptionConfiguration',
    metadata: { name: 'encryption' },
    resources: [{ providers: [...providers], resources: ['secrets'] }],
  }
}

function keyed(secret: string): JsonObject {
  return { keys: [{ name: 'key1', secret }] }
}

const of32Bytes = `${'A'.repeat(43)}=`

law(encryptionKeyInFile, {
  passes: [
    only(
      [config({ kms: { apiVersion: 'v2', endpoint: 'unix:///run/kms.sock', name: 'kms' } }, { identity: {} })],
      marked,
    ),
    only([config({ aescbc: keyed('<BASE 64 ENCODED SECRET>') })], marked),
  ],
  fails: [
    {
      given: only([config({ secretbox: keyed(of32Bytes) })], marked),
      at: 'resources[0].providers[0].secretbox.keys[0].secret',
    },
    {
      given: only([config({ kms: { apiVersion: 'v2' } }, { aescbc: keyed('A'.repeat(32)) })], marked),
      at: 'resources[0].providers[1].aescbc.keys[0].secret',
    },
    {
      given: only([config({ aesgcm: keyed(`${'A'.repeat(22)}==`) })], marked),
      at: 'resources[0].providers[0].aesgcm.keys[0].secret',
      // aesgcm is a weak provider by itself
      alsoFails: ['secrets-encryption-provider'],
    },
  ],
  unknown: [{ given: only([{ ...config(), resources: 'all' }], marked), at: 'resources' }],
})
