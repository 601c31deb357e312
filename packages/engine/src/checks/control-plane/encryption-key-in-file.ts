// aescbc, aesgcm and secretbox take their keys from the configuration itself: base64 of 16, 24 or 32 bytes. On a node of the
// control plane that is as it must be; as a manifest the key goes wherever the files go.
// Source: kubernetes.io/docs/tasks/administer-cluster/encrypt-data, "Understanding the encryption at rest configuration"

import { cis } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { encryptionConfiguration } from '../../model/kinds/component-config.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

const algorithms = ['aescbc', 'aesgcm', 'secretbox'] as const
/** 16, 24 and 32 bytes. */
const key = /^(?:[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{43}=)$/

export const encryptionKeyInFile: ObjectCheck<ValueOf<typeof encryptionConfiguration>> = {
  id: 'encryption-key-in-file',
  title: 'Key of the encryption of Secrets in a file',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'The key that Secrets are encrypted with stands in plain text in a file',
  attack: 'Whoever reads the file, or the history of its repository, decrypts every Secret in a backup of etcd',
  remedy:
    'Encrypt with a KMS plugin (kms, v2), or keep the file on nodes of the control plane only and replace the key',
  sources: [cis('1.2.28')],
  rows: [],
  judges: 'object',
  kinds: [encryptionConfiguration],
  reads: ['object.resources'],
  findsSecrets: true,
  find(config) {
    const hits: Hit[] = []
    for (const [index, { providers = [] }] of (config.value.resources ?? []).entries()) {
      for (const [place, provider] of providers.entries()) {
        for (const algorithm of algorithms) {
          for (const [item, { name = '', secret = '' }] of (provider[algorithm]?.keys ?? []).entries()) {
            if (!key.test(secret)) continue
            const path = config.at('resources', index, 'providers', place, algorithm, 'keys', item, 'secret')
            hits.push({ path, message: `The key ${name} of ${algorithm} stands in plain text`, secret })
          }
        }
      }
    }
    return hits
  },
}
