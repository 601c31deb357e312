// A literal credential in a variable stands in the manifest, in etcd as part of the Pod, and in every place to which the
// Pod is copied. Source: kubernetes.io/docs/concepts/configuration/secret, CIS 5.4.1, CWE-798; forms: secret-rules.json

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { credentialHits } from './credential-hits.ts'
import { credentialsOfEntry } from './credentials.ts'

export const credentialInEnv: ContainerCheck = {
  id: 'credential-in-env',
  title: 'Credential in an environment variable',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The credential stands in plain text in the manifest and in every copy of the pod',
  attack:
    'Whoever may read pods, or the repository, reads it and logs in as the application. It cannot be replaced without a new rollout',
  remedy: 'Replace the credential now, keep it in a Secret or an external store, and refer to it',
  sources: [
    kubernetesDocs('Secrets', 'concepts/configuration/secret/'),
    cis('5.4.1'),
    { title: 'CWE-798', url: 'https://cwe.mitre.org/data/definitions/798.html' },
  ],
  rows: ['U-SEC-001'],
  judges: 'container',
  reads: ['container.env'],
  findsSecrets: true,
  find(container) {
    const { env } = container.spec
    if (env === undefined) return none
    let hits: Hit[] | undefined
    for (let index = 0; index < env.length; index += 1) {
      const { name = '', value } = env[index] ?? {}
      if (value === undefined || value.length < 3) continue
      const credentials = credentialsOfEntry(name, value)
      if (credentials.length === 0) continue
      const message = `Variable ${name} of container ${container.name} holds `
      hits = [
        ...(hits ?? []),
        ...credentialHits(value, credentials, container.at('env', index, 'value'), ({ title }) => message + title),
      ]
    }
    return hits ?? none
  },
}

const none: readonly Hit[] = []
