// ConfigMaps are for what may be read; many roles, `view` among them, may read them and may not read Secrets.
// Source: kubernetes.io/docs/concepts/configuration/configmap, "ConfigMap does not provide secrecy or encryption"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { configMap } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { credentialHits } from './credential-hits.ts'
import { credentialsOfEntry } from './credentials.ts'

export const credentialInConfigMap: ObjectCheck<ValueOf<typeof configMap>> = {
  id: 'credential-in-config-map',
  title: 'Credential in a ConfigMap',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'A ConfigMap is readable by every role that may view the namespace and is not encrypted in etcd',
  attack:
    'Whoever may view the namespace, or reads the repository, takes the credential and logs in as the application',
  remedy: 'Replace the credential now and keep it in a Secret or an external store',
  sources: [kubernetesDocs('ConfigMaps', 'concepts/configuration/configmap/')],
  rows: ['U-SEC-001'],
  judges: 'object',
  kinds: [configMap],
  reads: ['object.data'],
  findsSecrets: true,
  find(object) {
    const { data } = object.value
    if (data === undefined) return none
    let hits: Hit[] | undefined
    for (const key of Object.keys(data)) {
      const text = data[key] ?? ''
      const credentials = credentialsOfEntry(key, text)
      if (credentials.length === 0) continue
      hits = [
        ...(hits ?? []),
        ...credentialHits(text, credentials, object.at('data', key), ({ title }) => `Key ${key} holds ${title}`),
      ]
    }
    return hits ?? none
  },
}

const none: readonly Hit[] = []
