// No controller serves an Ingress whose class does not exist; the annotation of old is judged the same.
// Source: kubernetes.io/docs/concepts/services-networking/ingress, "Ingress class"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress, ingressClass } from '../../model/kinds/network.ts'
import { missingObject } from './missing-object.ts'

export const ingressClassNotFound: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-class-not-found',
  title: 'Ingress class that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'No controller serves the Ingress',
  attack: 'A host moves to a class that was never installed, and nobody answers for it',
  remedy: 'Install the controller of the class, or mend its name',
  sources: [kubernetesDocs('Ingress', 'concepts/services-networking/ingress/#ingress-class')],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [ingress],
  reads: ['object.spec.ingressClassName', 'kind:networking.k8s.io/IngressClass'],
  find({ value, name: by }, world) {
    const name = value.spec?.ingressClassName ?? ''
    return missingObject(world, {
      by: `Ingress ${by}`,
      kind: ingressClass,
      name,
      namespace: '',
      path: ['spec', 'ingressClassName'],
    })
  },
}
