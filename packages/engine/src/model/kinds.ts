import * as certificates from './kinds/certificates.ts'
import * as cluster from './kinds/cluster.ts'
import * as componentConfig from './kinds/component-config.ts'
import * as imagePolicies from './kinds/image-policies.ts'
import type { Kind } from './kinds/meta.ts'
import * as network from './kinds/network.ts'
import * as otherNetworkPolicies from './kinds/other-network-policies.ts'
import * as rbac from './kinds/rbac.ts'
import * as volumeSources from './kinds/volume-sources.ts'
import * as workloads from './kinds/workloads.ts'
import { groupKindOf } from './resource.ts'

/** Every kind that the model types, by hand-readable module. */
export const kinds: readonly Kind<unknown>[] = [
  workloads,
  rbac,
  network,
  otherNetworkPolicies,
  certificates,
  cluster,
  volumeSources,
  imagePolicies,
  componentConfig,
].flatMap((module) => Object.values(module as Readonly<Record<string, unknown>>).filter(isKind))

function isKind(value: unknown): value is Kind<unknown> {
  return typeof value === 'object' && value !== null && 'plural' in value && 'schema' in value
}

const byGroupKind = new Map<string, Kind<unknown>>()
for (const kind of kinds) {
  for (const group of [kind.group, ...(kind.oldGroups ?? [])]) byGroupKind.set(groupKindOf(group, kind.kind), kind)
}

/** The kind of an object, also where it is written in a group that served it in the past. */
export function kindOf(group: string, kind: string): Kind<unknown> | undefined {
  return byGroupKind.get(groupKindOf(group, kind))
}
