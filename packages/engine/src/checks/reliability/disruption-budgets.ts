import { podDisruptionBudget } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { KubeObject } from '../../model/object.ts'
import { isEmptySelector } from '../../model/selector.ts'
import type { Workload } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'
import { selectedWorkloads } from './selected-workloads.ts'

export type Budget = KubeObject<ValueOf<typeof podDisruptionBudget>>

interface Budgets {
  readonly ofWorkload: ReadonlyMap<Workload, readonly Budget[]>
  readonly workloadsOf: ReadonlyMap<Budget, readonly Workload[]>
}

const known = new WeakMap<World, Budgets>()
const noBudgets: readonly Budget[] = []
const noWorkloads: readonly Workload[] = []

/** The PodDisruptionBudgets that select the pods of this workload; worked out once per world. */
export function budgetsOf(world: World, workload: Workload): readonly Budget[] {
  return budgets(world).ofWorkload.get(workload) ?? noBudgets
}

/** The workloads whose pods this budget selects. */
export function budgetedWorkloads(world: World, budget: Budget): readonly Workload[] {
  return budgets(world).workloadsOf.get(budget) ?? noWorkloads
}

function budgets(world: World): Budgets {
  const before = known.get(world)
  if (before !== undefined) return before
  const ofWorkload = new Map<Workload, Budget[]>()
  const workloadsOf = new Map<Budget, readonly Workload[]>()
  for (const budget of world.objects(podDisruptionBudget)) {
    const selected = select(world, budget)
    workloadsOf.set(budget, selected)
    for (const workload of selected) {
      const list = ofWorkload.get(workload)
      if (list === undefined) ofWorkload.set(workload, [budget])
      else list.push(budget)
    }
  }
  const made = { ofWorkload, workloadsOf }
  known.set(world, made)
  return made
}

/** policy/v1: no selector selects nothing, an empty one everything. policy/v1beta1: an empty one nothing. */
function select(world: World, { namespace, resource, value }: Budget): readonly Workload[] {
  const selector = value.spec?.selector
  if (selector === undefined || (isEmptySelector(selector) && resource.version === 'v1beta1')) return noWorkloads
  return selectedWorkloads(world, namespace, selector)
}

/** An int-or-percent of `total`, rounded up as the disruption controller rounds; undefined for what is neither. */
export function scaled(value: string | number, total: number): number | undefined {
  if (typeof value === 'number') return value
  const percent = /^(\d{1,3})%$/.exec(value)?.[1]
  return percent === undefined ? undefined : Math.ceil((Number(percent) * total) / 100)
}
