import type { LabelSelector, Labels } from '../../model/selector.ts'
import { selects } from '../../model/selector.ts'
import type { Workload } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'

/** Labels that controllers add to the pods they make: a selector on one is judged as if it were not there. */
const addedByControllers: ReadonlySet<string> = new Set([
  'apps.kubernetes.io/pod-index',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-completion-index',
  'batch.kubernetes.io/job-name',
  'controller-revision-hash',
  'controller-uid',
  'job-name',
  'pod-template-generation',
  'pod-template-hash',
  'rollouts-pod-template-hash',
  'statefulset.kubernetes.io/pod-name',
])

type ByPair = ReadonlyMap<string, readonly Workload[]>
const known = new WeakMap<World, Map<string, ByPair>>()
const none: readonly Workload[] = []

/** The workloads of a namespace whose pods this selector selects. An empty selector selects all of them. */
export function selectedWorkloads(world: World, namespace: string, selector: LabelSelector): readonly Workload[] {
  const asked = withoutAdded(selector)
  return candidates(world, namespace, asked).filter((workload) => selects(asked, workload.labels) === true)
}

/** The same for a selector that is a plain map, as Services have it; an empty one selects nothing. */
export function workloadsOfMap(world: World, namespace: string, selector: Labels): readonly Workload[] {
  return Object.keys(selector).length === 0 ? none : selectedWorkloads(world, namespace, { matchLabels: selector })
}

function withoutAdded({ matchLabels = {}, matchExpressions = [] }: LabelSelector): LabelSelector {
  if (matchExpressions.length === 0 && Object.keys(matchLabels).every((key) => !addedByControllers.has(key)))
    return { matchLabels }
  return {
    matchLabels: Object.fromEntries(Object.entries(matchLabels).filter(([key]) => !addedByControllers.has(key))),
    matchExpressions: matchExpressions.filter(({ key = '' }) => !addedByControllers.has(key)),
  }
}

/** The shortest list of workloads that one equality of the selector leaves, so that many selectors stay cheap together. */
function candidates(world: World, namespace: string, { matchLabels = {} }: LabelSelector): readonly Workload[] {
  const pairs = Object.entries(matchLabels)
  if (pairs.length === 0) return world.workloadsIn(namespace)
  const byPair = pairsOf(world, namespace)
  let shortest: readonly Workload[] | undefined
  for (const [key, value] of pairs) {
    const found = byPair.get(`${key}\n${value}`) ?? none
    if (shortest === undefined || found.length < shortest.length) shortest = found
  }
  return shortest ?? none
}

function pairsOf(world: World, namespace: string): ByPair {
  let byNamespace = known.get(world)
  if (byNamespace === undefined) known.set(world, (byNamespace = new Map<string, ByPair>()))
  const before = byNamespace.get(namespace)
  if (before !== undefined) return before
  const byPair = new Map<string, Workload[]>()
  for (const workload of world.workloadsIn(namespace)) {
    for (const [key, value] of Object.entries(workload.labels)) {
      const list = byPair.get(`${key}\n${value}`)
      if (list === undefined) byPair.set(`${key}\n${value}`, [workload])
      else list.push(workload)
    }
  }
  byNamespace.set(namespace, byPair)
  return byPair
}
