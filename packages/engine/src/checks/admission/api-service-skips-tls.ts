// The API server hands requests for the group, with the names and groups of their users, to whoever answers.
// Source: kubernetes.io/docs/reference/kubernetes-api/cluster-resources/api-service-v1, insecureSkipTLSVerify

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { apiService } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const apiServiceSkipsTls: ObjectCheck<ValueOf<typeof apiService>> = {
  id: 'api-service-skips-tls',
  title: 'Aggregated API whose certificate is not checked',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The API server cannot tell the extension from somebody who took its address',
  attack:
    'Who answers for the Service inside the pod network reads the requests of users and gives answers of their own',
  remedy: 'Remove insecureSkipTLSVerify and set caBundle',
  sources: [kubernetesDocs('APIService', 'reference/kubernetes-api/cluster-resources/api-service-v1/')],
  rows: ['U-ADM-004'],
  judges: 'object',
  kinds: [apiService],
  reads: ['object.spec.insecureSkipTLSVerify'],
  expression: '!object.spec.?insecureSkipTLSVerify.orValue(false)',
  find({ name, value }) {
    if (value.spec?.insecureSkipTLSVerify !== true) return []
    return [
      {
        path: ['spec', 'insecureSkipTLSVerify'],
        message: `APIService ${name} does not check the certificate of its server`,
      },
    ]
  },
}
