// Labels of objects are chosen by their authors, labels of namespaces by whoever may write those.
// Source: kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { validatingAdmissionPolicyBinding } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { isEmptySelector } from '../../model/selector.ts'
import type { LabelSelector } from '../../model/selector.ts'

export const admissionPolicyOptOut: ObjectCheck<ValueOf<typeof validatingAdmissionPolicyBinding>> = {
  id: 'admission-policy-opt-out',
  title: 'Admission policy that a label or a kind escapes',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Objects that the policy is about are left out by something that their author chooses',
  attack: 'An attacker puts the label on a privileged pod, or on a namespace, and the policy is not asked',
  remedy: 'Select namespaces by kubernetes.io/metadata.name, and use no objectSelector',
  sources: [kubernetesDocs('Validating Admission Policy', 'reference/access-authn-authz/validating-admission-policy/')],
  rows: ['U-ADM-004'],
  judges: 'object',
  kinds: [validatingAdmissionPolicyBinding],
  reads: ['object.spec.matchResources'],
  find({ name, value }) {
    const { objectSelector = {}, namespaceSelector = {}, excludeResourceRules = [] } = value.spec?.matchResources ?? {}
    const hits: Hit[] = []
    const at = (field: string) => ['spec', 'matchResources', field]
    if (!isEmptySelector(objectSelector)) {
      hits.push({
        path: at('objectSelector'),
        message: `Binding ${name} leaves out objects by labels that their authors give them`,
      })
    }
    const key = chosenLabel(namespaceSelector)
    if (key !== undefined) {
      hits.push({
        path: at('namespaceSelector'),
        message: `Binding ${name} leaves out namespaces by their label ${key}`,
        severity: 'low',
      })
    }
    excludeResourceRules.forEach(({ resources = [], resourceNames = [] }, index) => {
      const what = [...resources, ...resourceNames].slice(0, 5).join(', ')
      hits.push({
        path: [...at('excludeResourceRules'), index],
        message: `Binding ${name} leaves out ${what}`,
        severity: 'low',
      })
    })
    return hits
  },
}

function chosenLabel({ matchLabels = {}, matchExpressions = [] }: LabelSelector): string | undefined {
  const keys = [...Object.keys(matchLabels), ...matchExpressions.map(({ key = '' }) => key)]
  return keys.find((key) => key !== 'kubernetes.io/metadata.name')
}
