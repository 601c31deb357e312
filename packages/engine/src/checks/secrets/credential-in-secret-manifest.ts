// A Secret in a file is as readable as the file: base64 hides nothing. What belongs in files is a SealedSecret, an
// ExternalSecret, or one that SOPS encrypted. Source: kubernetes.io/docs/concepts/security/secrets-good-practices

import { isObject, typeName } from '../../model/json.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { secret } from '../../model/kinds/cluster.ts'
import { credentialHits } from './credential-hits.ts'
import { secretEntries } from './secret-entries.ts'

export const credentialInSecretManifest: ObjectCheck = {
  id: 'credential-in-secret-manifest',
  title: 'Credential of a Secret in a file',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The file holds the content of the Secret, and base64 is no encryption',
  attack: 'Whoever can read the repository, its history or its backups has the credential for good',
  remedy:
    'Replace the credential now; keep it in an external store or commit it as a SealedSecret or encrypted by SOPS',
  sources: [
    kubernetesDocs('Good practices for Secrets', 'concepts/security/secrets-good-practices/'),
    { title: 'CWE-312', url: 'https://cwe.mitre.org/data/definitions/312.html' },
  ],
  rows: ['U-SEC-001'],
  judges: 'object',
  kinds: [secret],
  reads: ['object.data', 'object.stringData'],
  findsSecrets: true,
  find(object, world) {
    // In a cluster a Secret is where a credential belongs; its content is never read there.
    if (world.evidence.coverage.world === 'listed') return none
    const { value, origin } = object.resource
    const wrong = wrongField(value['data'], 'data') ?? wrongField(value['stringData'], 'stringData')
    if (wrong !== undefined) return [wrong]
    const hits: Hit[] = []
    for (const { credentials, path, text } of secretEntries(value)) {
      if (credentials.length > 0)
        hits.push(...credentialHits(text, credentials, path, ({ title }) => `Key ${String(path[1])} holds ${title}`))
    }
    // What a template rendered may have been made up for this rendering.
    return origin?.renderedFrom === undefined ? hits : hits.map((hit) => ({ ...hit, confidence: 'possible' as const }))
  },
}

const none: readonly Hit[] = []

function wrongField(value: unknown, field: string): Hit | undefined {
  if (value === undefined || value === null || isObject(value)) return undefined
  return { path: [field], message: `${field} is ${typeName(value)}, wanted a map`, unknown: true }
}
