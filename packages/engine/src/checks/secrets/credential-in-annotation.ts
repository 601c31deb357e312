// Annotations are metadata: shown by every listing, copied by controllers and kept by backups. kubectl's own annotation
// repeats what was applied, Secrets included. Source: kubernetes.io/docs/concepts/overview/working-with-objects/annotations

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { credentialsOfAnnotation } from './annotation-credentials.ts'
import { credentialHits } from './credential-hits.ts'

export const credentialInAnnotation: ObjectCheck = {
  id: 'credential-in-annotation',
  title: 'Credential in an annotation',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Annotations are shown to everybody who may read the object, and tools copy them elsewhere',
  attack: 'Whoever may read the object or its copies takes the credential, without a right on Secrets',
  remedy: 'Replace the credential now and remove the annotation; apply Secrets with kubectl apply --server-side',
  sources: [kubernetesDocs('Annotations', 'concepts/overview/working-with-objects/annotations/')],
  rows: ['U-SEC-001'],
  judges: 'object',
  kinds: 'any',
  reads: ['object.metadata.annotations'],
  findsSecrets: true,
  find(object) {
    const { annotations } = object
    let hits: Hit[] | undefined
    for (const key in annotations) {
      if (!Object.hasOwn(annotations, key)) continue
      const text = annotations[key] ?? ''
      const credentials = credentialsOfAnnotation(key, text)
      if (credentials.length === 0) continue
      const path = object.at('metadata', 'annotations', key)
      hits = [
        ...(hits ?? []),
        ...credentialHits(text, credentials, path, ({ title }) => `Annotation ${key} holds ${title}`),
      ]
    }
    return hits ?? none
  },
}

const none: readonly Hit[] = []
