// Annotations tie a service account to a cloud role (EKS IRSA), a Google service account (GKE Workload Identity) or an Azure application
// (AKS). On default they go to every pod that names no service account. Source: the clouds' user guides; CIS EKS 5.2.1, GKE 5.2.2, AKS 5.2.1

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { serviceAccount } from '../../model/kinds/rbac.ts'
import { cloudIdentityAnnotations } from './cloud-identity-annotations.ts'

export const defaultServiceAccountCloudIdentity: ObjectCheck<ValueOf<typeof serviceAccount>> = {
  id: 'default-service-account-cloud-identity',
  title: 'Cloud identity on the default service account',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Every pod of the namespace that names no service account acts as this cloud identity',
  attack: 'The attacker breaks into the least important pod and calls the cloud with the rights of another',
  remedy: 'Move the annotation to a service account of the workload that needs it',
  sources: [{ title: 'CIS Amazon EKS Benchmark, 5.2.1' }, { title: 'CIS Google Kubernetes Engine Benchmark, 5.2.2' }],
  rows: ['U-RBAC-003', 'U-RBAC-037'],
  judges: 'object',
  kinds: [serviceAccount],
  reads: ['object.metadata.annotations'],
  find(object) {
    if (object.name !== 'default') return []
    return cloudIdentityAnnotations
      .filter((key) => Object.hasOwn(object.annotations, key))
      .map((key) => ({
        path: object.at('metadata', 'annotations', key),
        message: `Every pod that runs as default in namespace ${object.namespace} acts as ${object.annotations[key]}`,
      }))
  },
}
