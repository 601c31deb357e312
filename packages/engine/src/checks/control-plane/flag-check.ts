import type { ClusterCheck, Hit } from '../../model/check.ts'
import type { Fix } from '../../model/fix.ts'
import { pod } from '../../model/kinds/workloads.ts'
import type { Severity } from '../../model/severity.ts'
import type { KubernetesVersion, World } from '../../model/world.ts'
import { componentsOf } from './components.ts'
import type { Component } from './components.ts'
import { writeFlag } from './flags.ts'
import type { Flag } from './flags.ts'
import type { ComponentName } from './program.ts'

/** A check of the command line of one component of the control plane (or of several that share the flag). */
export interface FlagCheck extends Omit<ClusterCheck, 'judges' | 'confidence' | 'reads' | 'passesOn' | 'find'> {
  readonly confidence?: ClusterCheck['confidence']
  readonly components: readonly ComponentName[]
  /** The flags that decide, without dashes. Where one of them is not known, the answer is unknown. */
  readonly flags: readonly string[]
  /** Kinds of configuration files that decide in place of a flag: `kind:<group/Kind>`. */
  readonly alsoReads?: readonly string[]
  /** The minor version of Kubernetes 1 that brought what this is about, and the one that removed it. */
  readonly since?: number
  readonly until?: number
  decide(component: Component, world: World): readonly Hit[]
  /** What configuration files say by themselves, without a component that names them; undefined: there are none. */
  decideFiles?(world: World): readonly Hit[] | undefined
}

/**
 * The pass rests on a component that was seen. Files without it have nothing to judge; a cluster that does not show it
 * (a managed control plane, no rights in kube-system) is unknown.
 */
export function flagCheck(definition: FlagCheck): ClusterCheck {
  const { components, flags, alsoReads = [], since, until, decide, decideFiles, ...check } = definition
  return {
    confidence: 'certain',
    ...check,
    judges: 'cluster',
    reads: ['kind:Pod', ...alsoReads],
    passesOn: 'presence',
    find(world) {
      const seen = components.flatMap((name) => componentsOf(world, name))
      const fromFiles = decideFiles?.(world)
      if (seen.length === 0) {
        if (fromFiles !== undefined || inFiles(world) || !had(world.version, since, until)) return fromFiles
        return [notVisible(components)]
      }
      const fromFlags = seen.flatMap((component) =>
        had(component.version, since, until) ? answers(component, flags, () => decide(component, world)) : [],
      )
      const hits = [...fromFlags, ...(fromFiles ?? [])]
      return hits.length > 0 || inFiles(world) || world.seen(pod, 'kube-system') === 'complete'
        ? hits
        : [partlySeen(world)]
    },
  }
}

function inFiles(world: World): boolean {
  return world.evidence.coverage.world !== 'listed'
}

/** Whether a version had what stands between these two; an unknown one may have had it. */
function had(version: KubernetesVersion | undefined, since = 0, until = Infinity): boolean {
  if (version === undefined) return true
  return version.major > 1 ? until === Infinity : version.minor >= since && version.minor < until
}

function notVisible(components: readonly ComponentName[]): Hit {
  const message = `No pod of ${components.join(' or ')} is visible: the control plane is managed, runs outside of pods, or kube-system may not be read`
  return { path: [], message, unknown: true }
}

function partlySeen(world: World): Hit {
  return {
    path: [],
    message: `More of the control plane may be there: ${world.whyNotSeen(pod, 'kube-system')}`,
    unknown: true,
  }
}

function answers(component: Component, flags: readonly string[], decide: () => readonly Hit[]): readonly Hit[] {
  const { closed, line, name, object } = component
  const on = object
  if (closed !== undefined) {
    return [{ on, path: closed.path, message: `The flags of ${name} are not known: ${closed.why}`, unknown: true }]
  }
  for (const wanted of flags) {
    const given = line.flags.get(wanted)
    const unread = given?.find(({ why }) => why !== undefined)
    if (unread !== undefined) {
      return [{ on, path: unread.path, message: `The value of --${wanted} is not known: ${unread.why}`, unknown: true }]
    }
    if (given === undefined && line.hidden !== undefined) {
      return [
        {
          on,
          path: line.end,
          message: `Whether ${name} is given --${wanted} is not known: ${line.hidden}`,
          unknown: true,
        },
      ]
    }
  }
  return decide().map((hit) => ({ on, ...hit }))
}

/** The last word on a flag that takes one value. */
export function lastOf({ line }: Component, name: string): Flag | undefined {
  return line.flags.get(name)?.at(-1)
}

export function allOf({ line }: Component, name: string): readonly Flag[] {
  return line.flags.get(name) ?? []
}

interface Extra {
  /** The one right value of the flag. */
  readonly to?: string
  readonly fix?: Fix | undefined
  readonly severity?: Severity
}

/** A hit on a flag where it stands, or on the list that it is missing from. */
export function onFlag(component: Component, name: string, message: string, { to, fix, severity }: Extra = {}): Hit {
  const edit = to === undefined ? fix : writeFlag(component.line, name, to)
  const path = lastOf(component, name)?.path ?? component.line.end
  return { path, message, ...(edit && { fix: edit }), ...(severity && { severity }) }
}

/** The value decides, but is not one that the component takes: it does not start with it. */
export function refused({ name }: Component, flag: Flag): Hit {
  return {
    path: flag.path,
    message: `${name} does not take ${flag.value} as the value of --${flag.name}`,
    unknown: true,
  }
}
