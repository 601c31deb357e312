import { allChecks } from '../../packages/engine/src/assess/assess.ts'
import type { Check } from '../../packages/engine/src/model/check.ts'

/** A check's CEL form as a ValidatingAdmissionPolicy that warns with the check's id where the expression is false. */
export interface ExpressionPolicy {
  readonly check: string
  readonly policy: PolicyObject
  readonly binding: PolicyObject
}

export interface PolicyObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: unknown
}

export function expressionPolicies(): readonly ExpressionPolicy[] {
  return allChecks()
    .filter(({ expression }) => expression !== undefined)
    .map(policyOf)
}

// The server cuts what it warns after 4 KB a reply, and each warning names policy and binding: their names are short.
function policyOf(check: Check, index: number): ExpressionPolicy {
  const name = `e${index}`
  const apiVersion = 'admissionregistration.k8s.io/v1'
  return {
    check: check.id,
    policy: {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name },
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: { resourceRules: rulesOf(check) },
        validations: [{ expression: overObject(check), message: `<${check.id}>` }],
      },
    },
    binding: {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: { policyName: name, validationActions: ['Warn'] },
    },
  }
}

function rulesOf(check: Check): readonly unknown[] {
  const kinds =
    check.judges === 'object' && check.kinds !== 'any' ? check.kinds : [{ group: '', versions: ['v1'], plural: 'pods' }]
  return kinds.map(({ group, versions, plural }) => ({
    apiGroups: [group],
    apiVersions: versions,
    operations: ['CREATE'],
    resources: [plural],
  }))
}

/** `container` stands for every container of a Pod, `pod` for its spec. */
function overObject(check: Check): string {
  const expression = (check.expression ?? '').replaceAll(/\bpod\./g, 'object.spec.')
  if (check.judges !== 'container') return expression
  return `object.spec.containers.all(container, ${expression}) && object.spec.?initContainers.orValue([]).all(container, ${expression})`
}
