import { groupKindOf } from '../../model/resource.ts'
import { otherPolicyKinds } from '../../network/other-policies.ts'

/** What a verdict about the isolation of pods reads of the cluster. */
export const policyReads: readonly string[] = [
  'kind:networking.k8s.io/NetworkPolicy',
  ...otherPolicyKinds.map(({ group, kind }) => `kind:${groupKindOf(group, kind)}`),
]
