// Admission policies and their bindings, indexed. Source: kubernetes.io/docs/reference/access-authn-authz/
// validating-admission-policy, /mutating-admission-policy

import {
  mutatingAdmissionPolicy,
  mutatingAdmissionPolicyBinding,
  validatingAdmissionPolicy,
  validatingAdmissionPolicyBinding,
} from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { KubeObject } from '../../model/object.ts'
import type { World } from '../../model/world.ts'

export type PolicyValue = ValueOf<typeof validatingAdmissionPolicy> | ValueOf<typeof mutatingAdmissionPolicy>
export type Binding = KubeObject<ValueOf<typeof validatingAdmissionPolicyBinding>>
type MutatingBinding = KubeObject<ValueOf<typeof mutatingAdmissionPolicyBinding>>

interface Bindings {
  readonly validating: ReadonlyMap<string, readonly Binding[]>
  readonly mutating: ReadonlyMap<string, readonly MutatingBinding[]>
}

const known = new WeakMap<World, Bindings>()

/** The bindings by the names of their policies. */
export function bindingsOf(world: World): Bindings {
  let bindings = known.get(world)
  if (bindings === undefined) {
    bindings = {
      validating: byPolicy(world.objects(validatingAdmissionPolicyBinding)),
      mutating: byPolicy(world.objects(mutatingAdmissionPolicyBinding)),
    }
    known.set(world, bindings)
  }
  return bindings
}

function byPolicy<T extends { readonly spec?: { readonly policyName?: string } }>(
  bindings: readonly KubeObject<T>[],
): ReadonlyMap<string, readonly KubeObject<T>[]> {
  const index = new Map<string, KubeObject<T>[]>()
  for (const binding of bindings) {
    const name = binding.value.spec?.policyName ?? ''
    const list = index.get(name)
    if (list === undefined) index.set(name, [binding])
    else list.push(binding)
  }
  return index
}

/** Without actions the API refuses a binding; what denies is enforced. */
export function denies({ value }: Binding): boolean {
  return value.spec?.validationActions?.includes('Deny') === true
}
