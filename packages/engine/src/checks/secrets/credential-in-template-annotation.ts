// As credential-in-annotation, of the pods that a workload makes.
// Source: kubernetes.io/docs/concepts/overview/working-with-objects/annotations

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { credentialsOfAnnotation } from './annotation-credentials.ts'
import { credentialHits } from './credential-hits.ts'

export const credentialInTemplateAnnotation: WorkloadCheck = {
  id: 'credential-in-template-annotation',
  title: 'Credential in an annotation of the pods',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Annotations of pods are shown to everybody who may read pods, and to every container through the downward API',
  attack: 'Whoever may read pods takes the credential, without a right on Secrets',
  remedy: 'Replace the credential now and remove the annotation',
  sources: [kubernetesDocs('Annotations', 'concepts/overview/working-with-objects/annotations/')],
  rows: ['U-SEC-001'],
  judges: 'workload',
  reads: ['template.metadata.annotations'],
  findsSecrets: true,
  find(workload) {
    // A Pod's own annotations are those of the object.
    if (workload.templatePath.length === 0) return none
    const { annotations } = workload
    let hits: Hit[] | undefined
    for (const key in annotations) {
      if (!Object.hasOwn(annotations, key)) continue
      const text = annotations[key] ?? ''
      const credentials = credentialsOfAnnotation(key, text)
      if (credentials.length === 0) continue
      const path = workload.metaAt('annotations', key)
      hits = [
        ...(hits ?? []),
        ...credentialHits(text, credentials, path, ({ title }) => `Annotation ${key} holds ${title}`),
      ]
    }
    return hits ?? none
  },
}

const none: readonly Hit[] = []
