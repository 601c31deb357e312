import { clusterRole, role } from '../model/kinds/rbac.ts'
import type { PolicyRule } from '../model/kinds/rbac.ts'
import type { ValueOf } from '../model/kinds/meta.ts'
import type { KubeObject } from '../model/object.ts'
import type { LabelSelector, Labels } from '../model/selector.ts'
import { isEmptySelector, selects } from '../model/selector.ts'
import type { World } from '../model/world.ts'
import { bootstrapRole, bootstrapRoles, isBootstrapRule } from './bootstrap.ts'

/** The content of a Role or ClusterRole. */
export type RoleValue = ValueOf<typeof clusterRole>
export type RoleObject = KubeObject<RoleValue>

/** A role with the rules that it holds after aggregation. */
export interface ResolvedRole {
  readonly kind: 'ClusterRole' | 'Role'
  readonly namespace: string
  readonly name: string
  /** Undefined: a default role of the API server that the target refers to and does not hold. */
  readonly object: RoleObject | undefined
  readonly rules: readonly PolicyRule[]
}

export interface Roles {
  /** `namespace` is that of the binding; it is ignored for a ClusterRole. */
  get(kind: string, namespace: string, name: string): ResolvedRole | undefined
  /** The names of the ClusterRoles whose selectors select these labels: they hold the rules too. */
  aggregatedInto(labels: Labels): readonly string[]
  /** The labels of a ClusterRole. */
  labelsOf(name: string): Labels | undefined
}

interface Aggregate {
  readonly name: string
  readonly selectors: readonly LabelSelector[]
}

interface Source {
  readonly name: string
  readonly labels: Labels
  readonly rules: readonly PolicyRule[]
  readonly selectors: readonly LabelSelector[] | undefined
}

/**
 * With more aggregated roles than this, the rules that the controller has written into them are taken as they are, and only
 * the first are asked for what they select.
 */
const maxAggregates = 200

/** The roles of a target. In files the API server's own are there without being written; a cluster may have changed them. */
export function rolesOf(world: World): Roles {
  const listed = world.evidence.coverage.world === 'listed'
  const known = new Map<string, ResolvedRole>()
  const sources = listed ? ownSources(world) : allSources(world)
  const byName = new Map(sources.map((one) => [one.name, one]))
  const aggregates: readonly Aggregate[] = sources
    .flatMap(({ name, selectors }) => (selectors === undefined ? [] : [{ name, selectors }]))
    .slice(0, maxAggregates)
  const aggregatedRules = aggregator(sources)
  return {
    get(kind, namespace, name) {
      const key = kind === 'ClusterRole' ? `ClusterRole\n\n${name}` : `${kind}\n${namespace}\n${name}`
      const before = known.get(key)
      if (before !== undefined) return before
      const found = kind === 'ClusterRole' ? clusterRoleOf(name) : kind === 'Role' ? roleOf(namespace, name) : undefined
      if (found !== undefined) known.set(key, found)
      return found
    },
    aggregatedInto(labels) {
      if (Object.keys(labels).length === 0) return []
      return aggregates
        .filter(({ selectors }) => selectors.some((selector) => isAggregated(selector, labels)))
        .map(({ name }) => name)
    },
    labelsOf: (name) => byName.get(name)?.labels,
  }

  function clusterRoleOf(name: string): ResolvedRole | undefined {
    const source = byName.get(name)
    if (source === undefined) return undefined
    const rules = source.selectors === undefined ? source.rules : aggregatedRules(source)
    return { kind: 'ClusterRole', namespace: '', name, object: world.get(clusterRole, '', name), rules }
  }

  function roleOf(namespace: string, name: string): ResolvedRole | undefined {
    const object = world.get(role, namespace, name)
    if (object !== undefined) return { kind: 'Role', namespace, name, object, rules: object.value.rules ?? [] }
    const own = listed ? undefined : bootstrapRole('Role', namespace, name)
    return own && { kind: 'Role', namespace, name, object: undefined, rules: own.rules }
  }
}

function ownSources(world: World): readonly Source[] {
  return world.objects(clusterRole).map(({ name, labels, value }) => ({
    name,
    labels,
    rules: value.rules ?? [],
    selectors: value.aggregationRule?.clusterRoleSelectors,
  }))
}

function allSources(world: World): readonly Source[] {
  const own = ownSources(world)
  const names = new Set(own.map(({ name }) => name))
  const defaults = bootstrapRoles
    .filter(({ kind, name }) => kind === 'ClusterRole' && !names.has(name))
    .map(({ name, labels, rules, aggregation }) => ({ name, labels, rules, selectors: aggregation }))
  return [...own, ...defaults]
}

/**
 * A controller replaces the rules of an aggregated role by those of the roles it selects, without repetition. Source:
 * kubernetes/kubernetes pkg/controller/clusterroleaggregation. Roles that select each other end up with the same rules, so
 * what counts is which written roles can be reached. Each role is gathered once.
 */
function aggregator(sources: readonly Source[]): (source: Source) => readonly PolicyRule[] {
  const tooMany = sources.filter(({ selectors }) => selectors !== undefined).length > maxAggregates
  const selected = new Map<Source, readonly Source[]>()
  const selectedBy = (source: Source): readonly Source[] => {
    const before = selected.get(source)
    if (before !== undefined) return before
    const own = sources.filter(
      ({ labels }) => source.selectors?.some((selector) => isAggregated(selector, labels)) ?? false,
    )
    selected.set(source, own)
    return own
  }
  return (source) => {
    if (tooMany) return source.rules
    const reached = new Set([source])
    const rules = new Map<string, PolicyRule>()
    for (const one of reached) {
      if (one.selectors !== undefined) for (const other of selectedBy(one)) reached.add(other)
      else for (const rule of one.rules) rules.set(JSON.stringify(rule), rule)
    }
    return [...rules.values()]
  }
}

/** An empty selector selects every ClusterRole. */
function isAggregated(selector: LabelSelector, labels: Labels): boolean {
  return isEmptySelector(selector) || selects(selector, labels) === true
}

/** The rules of a role that its author is answerable for, by index: not the API server's own, not what a controller fills in. */
export function writtenRules(object: RoleObject): readonly (readonly [number, PolicyRule])[] {
  const before = written.get(object)
  if (before !== undefined) return before
  const own = bootstrapRole(object.kind, object.namespace, object.name)
  const aggregated = object.value.aggregationRule !== undefined
  const entries = aggregated ? [] : (object.value.rules ?? []).map((rule, index) => [index, rule] as const)
  const result = own === undefined ? entries : entries.filter(([, rule]) => !isBootstrapRule(own, rule))
  written.set(object, result)
  return result
}

const written = new WeakMap<RoleObject, readonly (readonly [number, PolicyRule])[]>()
