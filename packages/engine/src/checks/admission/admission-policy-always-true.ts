// An expression that is true of everything, or a condition that is true of nothing, leaves the policy without effect.
// Source: kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { validatingAdmissionPolicy } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const admissionPolicyAlwaysTrue: ObjectCheck<ValueOf<typeof validatingAdmissionPolicy>> = {
  id: 'admission-policy-always-true',
  title: 'Admission policy that allows everything',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The policy looks as if it forbids something, and does not',
  attack: 'Somebody who was in the way of the policy took it out of effect, and nobody notices',
  remedy: 'Write the expression that was meant, or delete the policy',
  sources: [kubernetesDocs('Validating Admission Policy', 'reference/access-authn-authz/validating-admission-policy/')],
  rows: ['U-ADM-003'],
  judges: 'object',
  kinds: [validatingAdmissionPolicy],
  reads: ['object.spec.validations', 'object.spec.matchConditions'],
  find({ name, value }) {
    const { validations = [], matchConditions = [] } = value.spec ?? {}
    const hits: Hit[] = []
    validations.forEach(({ expression = '' }, index) => {
      if (constant(expression) !== true) return
      hits.push({
        path: ['spec', 'validations', index, 'expression'],
        message: `A validation of ${name} is true of every object`,
      })
    })
    matchConditions.forEach(({ expression = '' }, index) => {
      if (constant(expression) !== false) return
      hits.push({
        path: ['spec', 'matchConditions', index, 'expression'],
        message: `A condition of ${name} is true of no request`,
      })
    })
    return hits
  },
}

/** The value of an expression that names no variable: a literal, its negation, or a literal joined so that it decides. */
function constant(expression: string): boolean | undefined {
  let text = expression.slice(0, 10_000).trim()
  for (let depth = 0; depth < 8 && text.startsWith('(') && text.indexOf(')') === text.length - 1; depth += 1) {
    text = text.slice(1, -1).trim()
  }
  // A ternary binds looser than what joins its branches
  if (text.includes('?')) return undefined
  if (text === 'true' || text === '!false' || /\|\|\s*true$/.test(text) || /^true\s*\|\|/.test(text)) return true
  if (text === 'false' || text === '!true') return false
  if (!text.includes('||') && (/&&\s*false$/.test(text) || /^false\s*&&/.test(text))) return false
  const same = /^(\d{1,9}|'[^']{0,99}'|"[^"]{0,99}")\s*==\s*(\d{1,9}|'[^']{0,99}'|"[^"]{0,99}")$/.exec(text)
  return same === null ? undefined : same[1] === same[2]
}
