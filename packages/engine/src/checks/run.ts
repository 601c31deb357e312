import type {
  Check,
  ClusterCheck,
  ContainerCheck,
  Hit,
  NamespaceCheck,
  ObjectCheck,
  WorkloadCheck,
} from '../model/check.ts'
import type { KubeObject } from '../model/object.ts'
import { formatPath } from '../model/path.ts'
import { typeName } from '../model/json.ts'
import type { Path } from '../model/path.ts'
import { groupKindOf } from '../model/resource.ts'
import type { Fault } from '../model/schema.ts'
import type { Workload } from '../model/workload.ts'
import type { NamespaceView, World } from '../model/world.ts'
import { containerFault, containerListFault, objectFault, parseReads, workloadFault } from './reads.ts'
import type { Reads } from './reads.ts'

/** What one check says of one unit. */
export interface Verdict {
  readonly check: Check
  readonly status: 'pass' | 'fail' | 'unknown'
  /** The object that carries the verdict; undefined: the cluster. A namespace without an object is named by `namespace`. */
  readonly object: KubeObject | undefined
  readonly namespace?: string
  readonly path: Path
  readonly message: string
  /** Present for `fail`, and for what a hit left open. */
  readonly hit?: Hit
}

export interface RunOptions {
  /** Passes are only counted, unless this is true. */
  readonly keepPasses?: boolean
  /**
   * Takes each verdict as it is found, object by object, instead of `RunResult.verdicts`: those of 50,000 workloads take more
   * memory than the workloads.
   */
  readonly take?: (verdict: Verdict) => void
  /** What checks that were asked before said of the same world; they are not asked again. */
  readonly answers?: Answers
  /** Whether `RunResult.answers` is wanted. */
  readonly remember?: boolean
}

/** The hits of each check by unit; units without any are left out. */
export type Answers = ReadonlyMap<Check, ReadonlyMap<unknown, readonly Hit[]>>

export interface RunResult {
  /** Fails and unknowns (and passes, if kept) in the order of units and checks. */
  readonly verdicts: readonly Verdict[]
  readonly passed: number
  /** Checks that judged at least one unit. */
  readonly judged: ReadonlySet<string>
  readonly answers: Answers
}

/** Asks every check about every unit it judges. Linear in units × checks; a check that throws answers unknown for its unit. */
export function runChecks(checks: readonly Check[], world: World, options: RunOptions = {}): RunResult {
  const found = new InOrder<Verdict>()
  const runner = new Runner(
    world,
    options.keepPasses === true,
    options.take ?? ((verdict) => found.take(verdict.check, verdict)),
  )
  const asked = checks.map((check): Asked => {
    const answers = options.answers?.get(check)
    return { check, reads: parseReads(check), judged: false, answers, hits: options.remember ? new Map() : undefined }
  })
  runner.objects(asked)
  for (const one of asked) {
    if (isOf(one, 'namespace')) for (const namespace of world.namespaces) runner.namespace(one, namespace)
    else if (isOf(one, 'cluster')) runner.cluster(one)
  }
  const judged = new Set(asked.filter((one) => one.judged).map(({ check }) => check.id))
  const answers = new Map(asked.flatMap(({ check, hits }) => (hits === undefined ? [] : [[check, hits] as const])))
  return { verdicts: found.inOrder(), passed: runner.passed, judged, answers }
}

/** What is made of verdicts, in the order of units: all workloads, all objects, all namespaces and the cluster. */
export class InOrder<T> {
  private readonly ofWorkloads: T[] = []
  private readonly ofObjects: T[] = []
  private readonly ofOthers: T[] = []

  take({ judges }: Check, one: T): void {
    if (judges === 'container' || judges === 'workload') this.ofWorkloads.push(one)
    else if (judges === 'object') this.ofObjects.push(one)
    else this.ofOthers.push(one)
  }

  inOrder(): readonly T[] {
    return this.ofWorkloads.concat(this.ofObjects, this.ofOthers)
  }
}

interface Asked<C extends Check = Check> {
  readonly check: C
  readonly reads: Reads
  /** Whether it has judged a unit. */
  judged: boolean
  /** What it said when it was asked before. */
  readonly answers: ReadonlyMap<unknown, readonly Hit[]> | undefined
  /** What is to be remembered; undefined: nothing, or no longer, as it has thrown. */
  hits: Map<unknown, readonly Hit[]> | undefined
}

function isOf<J extends Check['judges']>(one: Asked, judges: J): one is Asked<Extract<Check, { judges: J }>> {
  return one.check.judges === judges
}

/** A check of any kind, seen as what asks its own kind of unit. */
type Asking<S> = Asked<Check & { find(subject: S, world: World): readonly Hit[] | undefined }>

interface Unit {
  readonly object: KubeObject | undefined
  readonly namespace: string
  /** Where the unit stands, for verdicts that name no field. */
  readonly root: Path
}

class Runner {
  passed = 0
  readonly world: World
  readonly keepPasses: boolean
  readonly take: (verdict: Verdict) => void

  constructor(world: World, keepPasses: boolean, take: (verdict: Verdict) => void) {
    this.world = world
    this.keepPasses = keepPasses
    this.take = take
  }

  workload(asked: readonly Asked<WorkloadCheck>[], workload: Workload): void {
    const unit: Unit = { object: workload.object, namespace: workload.namespace, root: workload.templatePath }
    const faulty = workload.faults.length > 0
    for (const one of asked) {
      const fault = faulty ? workloadFault(one.reads, workload) : undefined
      if (fault === undefined) this.ask(one, unit, workload)
      else this.unknown(one, unit, fault.path, wrongType(fault))
    }
  }

  containers(asked: readonly Asked<ContainerCheck>[], workload: Workload): void {
    const { object, namespace } = workload
    const faulty = workload.faults.length > 0
    const listFault = faulty ? containerListFault(workload) : undefined
    if (listFault !== undefined) {
      const unit: Unit = { object, namespace, root: workload.templatePath }
      for (const one of asked) this.unknown(one, unit, listFault.path, wrongType(listFault))
    }
    for (const container of workload.containers) {
      const unit: Unit = { object, namespace, root: container.at() }
      for (const one of asked) {
        const fault = faulty ? containerFault(one.reads, container) : undefined
        if (fault === undefined) this.ask(one, unit, container)
        else this.unknown(one, unit, fault.path, wrongType(fault))
      }
    }
  }

  objects(asked: readonly Asked[]): void {
    const onContainers = asked.filter((one) => isOf(one, 'container'))
    const onWorkloads = asked.filter((one) => isOf(one, 'workload'))
    const onObjects = asked.filter((one) => isOf(one, 'object'))
    const workloads = Map.groupBy(this.world.workloads, ({ object }) => object)
    const byKind = new Map<string, readonly Asked<ObjectCheck>[]>()
    for (const object of this.world.judged) {
      const own = byKind.get(object.groupKind) ?? onObjects.filter(({ check }) => judgesKind(check, object.groupKind))
      byKind.set(object.groupKind, own)
      for (const workload of workloads.get(object) ?? []) {
        this.workload(onWorkloads, workload)
        this.containers(onContainers, workload)
      }
      const unit: Unit = { object, namespace: object.namespace, root: [] }
      for (const one of own) {
        const fault = object.faults.length > 0 ? objectFault(one.reads.object, object.faults) : undefined
        if (fault === undefined) this.ask(one, unit, object)
        else this.unknown(one, unit, fault.path, wrongType(fault))
      }
    }
  }

  namespace(one: Asked<NamespaceCheck>, namespace: NamespaceView): void {
    const { reads } = one
    const unit: Unit = { object: namespace.object, namespace: namespace.name, root: [] }
    if (reads.namespace.length > 0) {
      if (namespace.object === undefined) {
        // Files that name a namespace and do not hold it are not about its object, as files without nodes are not about nodes.
        if (this.world.evidence.coverage.world === 'closed') return
        this.unknown(
          one,
          unit,
          reads.namespace[0] ?? [],
          `Namespace ${namespace.name} is not among the objects that were read`,
        )
        return
      }
      const fault = objectFault(reads.namespace, namespace.object.faults)
      if (fault !== undefined) {
        this.unknown(one, unit, fault.path, wrongType(fault))
        return
      }
    }
    this.ask(one, unit, namespace)
  }

  cluster(one: Asked<ClusterCheck>): void {
    // Files belong to no cluster of a version unless --kube-version names one: not applicable, as files without nodes.
    const unversioned = this.world.version === undefined && this.world.evidence.coverage.world !== 'listed'
    if (one.reads.clusterVersion && unversioned) return
    this.ask(one, { object: undefined, namespace: '', root: [] }, this.world)
  }

  /** The way of nearly every answer is short: asked, nothing found, counted (bench/checks.ts). */
  ask<S>(one: Asking<S>, unit: Unit, subject: S): void {
    const { check, reads } = one
    if (reads.clusterVersion && this.world.version === undefined) {
      this.unknown(one, unit, unit.root, 'The version of the cluster is not known; give --kube-version')
      return
    }
    const hits = this.find(one, unit, subject)
    if (hits === undefined) return
    one.judged = true
    if (hits.length > 0) return this.tell(one, unit, hits)
    const missing =
      reads.kinds.length === 0 || check.passesOn === 'presence' ? undefined : this.missingKind(check, reads, unit)
    if (missing === undefined) this.pass(check, unit)
    else this.unknown(one, unit, unit.root, missing)
  }

  tell(one: Asked, unit: Unit, hits: readonly Hit[]): void {
    const { check } = one
    for (const hit of hits) {
      const absent = hit.absence === undefined ? undefined : this.notSeen(hit.absence.kind, hit.absence.namespace)
      if (hit.unknown === true || absent !== undefined) {
        this.unknown(
          one,
          unit,
          hit.path,
          absent === undefined ? hit.message : `${hit.message}, but ${lower(absent)}`,
          hit,
        )
      } else {
        this.take({
          check,
          status: 'fail',
          object: hit.on ?? unit.object,
          namespace: unit.namespace,
          path: hit.path,
          message: hit.message,
          hit,
        })
      }
    }
  }

  find<S>(one: Asking<S>, unit: Unit, subject: S): readonly Hit[] | undefined {
    if (one.answers !== undefined) return one.answers.get(subject) ?? noHits
    try {
      const hits = one.check.find(subject, this.world)
      if (one.hits !== undefined && hits !== undefined && hits.length > 0) one.hits.set(subject, hits)
      return hits
    } catch (error) {
      one.hits = undefined
      // Ours is the fault, but the rest of the report must not be lost with it: no verdict is unknown, never a pass.
      this.unknown(
        one,
        unit,
        unit.root,
        `Internal error in check ${one.check.id}: ${error instanceof Error ? error.message : String(error)}`,
      )
      return undefined
    }
  }

  missingKind(check: Check, reads: Reads, unit: Unit): string | undefined {
    for (const kind of reads.kinds) {
      const why = this.notSeen(kind, check.judges === 'cluster' || unit.namespace === '' ? undefined : unit.namespace)
      if (why !== undefined) return why
    }
    return undefined
  }

  notSeen(kind: Reads['kinds'][number], namespace: string | undefined): string | undefined {
    const scope = kind.namespaced ? namespace : undefined
    return this.world.seen(kind, scope) === 'complete' ? undefined : this.world.whyNotSeen(kind, scope)
  }

  unknown(one: Asked, unit: Unit, path: Path, message: string, hit?: Hit): void {
    const object = hit?.on ?? unit.object
    one.judged = true
    this.take({
      check: one.check,
      status: 'unknown',
      object,
      namespace: unit.namespace,
      path,
      message,
      ...(hit && { hit }),
    })
  }

  pass(check: Check, unit: Unit): void {
    this.passed += 1
    if (!this.keepPasses) return
    this.take({
      check,
      status: 'pass',
      object: unit.object,
      namespace: unit.namespace,
      path: unit.root,
      message: check.title,
    })
  }
}

const noHits: readonly Hit[] = []

function judgesKind({ kinds }: ObjectCheck, groupKind: string): boolean {
  return kinds === 'any' || kinds.some(({ group, kind }) => groupKindOf(group, kind) === groupKind)
}

function wrongType({ path, value, wanted }: Fault): string {
  const at = formatPath(path)
  return value === undefined ? `${at} is missing, wanted ${wanted}` : `${at} is ${typeName(value)}, wanted ${wanted}`
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
