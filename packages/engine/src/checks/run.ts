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
}

export interface RunResult {
  /** Fails and unknowns (and passes, if kept) in the order of units and checks. */
  readonly verdicts: readonly Verdict[]
  readonly passed: number
  /** Checks that judged at least one unit. */
  readonly judged: ReadonlySet<string>
}

/** Asks every check about every unit it judges. Linear in units × checks; a check that throws answers unknown for its unit. */
export function runChecks(checks: readonly Check[], world: World, options: RunOptions = {}): RunResult {
  const runner = new Runner(world, options.keepPasses === true)
  const asked = checks.map((check) => ({ check, reads: parseReads(check) }))
  runner.workloads(asked)
  runner.objects(asked)
  for (const { check, reads } of asked) {
    if (check.judges === 'namespace')
      for (const namespace of world.namespaces) runner.namespace(check, reads, namespace)
    else if (check.judges === 'cluster') runner.cluster(check, reads)
  }
  return { verdicts: runner.verdicts, passed: runner.passed, judged: runner.judged }
}

interface Asked<C extends Check = Check> {
  readonly check: C
  readonly reads: Reads
}

interface Unit {
  readonly object: KubeObject | undefined
  readonly namespace: string
  /** Where the unit stands, for verdicts that name no field. */
  readonly root: Path
}

class Runner {
  readonly verdicts: Verdict[] = []
  readonly judged = new Set<string>()
  passed = 0
  readonly world: World
  readonly keepPasses: boolean

  constructor(world: World, keepPasses: boolean) {
    this.world = world
    this.keepPasses = keepPasses
  }

  workloads(asked: readonly Asked[]): void {
    const onContainers = asked.filter((one): one is Asked<ContainerCheck> => one.check.judges === 'container')
    const onWorkloads = asked.filter((one): one is Asked<WorkloadCheck> => one.check.judges === 'workload')
    for (const workload of this.world.workloads) {
      const unit: Unit = { object: workload.object, namespace: workload.namespace, root: workload.templatePath }
      const faulty = workload.faults.length > 0
      for (const { check, reads } of onWorkloads) {
        const fault = faulty ? workloadFault(reads, workload) : undefined
        if (fault === undefined) this.ask(check, reads, unit, () => check.find(workload, this.world))
        else this.unknown(check, unit, fault.path, wrongType(fault))
      }
      this.containers(onContainers, workload, faulty)
    }
  }

  containers(asked: readonly Asked<ContainerCheck>[], workload: Workload, faulty: boolean): void {
    const { object, namespace } = workload
    const listFault = faulty ? containerListFault(workload) : undefined
    if (listFault !== undefined) {
      const unit: Unit = { object, namespace, root: workload.templatePath }
      for (const { check } of asked) this.unknown(check, unit, listFault.path, wrongType(listFault))
    }
    for (const container of workload.containers) {
      const unit: Unit = { object, namespace, root: container.at() }
      for (const { check, reads } of asked) {
        const fault = faulty ? containerFault(reads, container) : undefined
        if (fault === undefined) this.ask(check, reads, unit, () => check.find(container, this.world))
        else this.unknown(check, unit, fault.path, wrongType(fault))
      }
    }
  }

  objects(asked: readonly Asked[]): void {
    const byKind = new Map<string, Asked<ObjectCheck>[]>()
    const onAny: Asked<ObjectCheck>[] = []
    for (const { check, reads } of asked) {
      if (check.judges !== 'object') continue
      if (check.kinds === 'any') onAny.push({ check, reads })
      else for (const kind of check.kinds) pushTo(byKind, groupKindOf(kind.group, kind.kind), { check, reads })
    }
    for (const object of this.world.all) {
      const unit: Unit = { object, namespace: object.namespace, root: [] }
      for (const { check, reads } of [...onAny, ...(byKind.get(object.groupKind) ?? [])]) {
        const fault = object.faults.length > 0 ? objectFault(reads.object, object.faults) : undefined
        if (fault === undefined) this.ask(check, reads, unit, () => check.find(object, this.world))
        else this.unknown(check, unit, fault.path, wrongType(fault))
      }
    }
  }

  namespace(check: NamespaceCheck, reads: Reads, namespace: NamespaceView): void {
    const unit: Unit = { object: namespace.object, namespace: namespace.name, root: [] }
    if (reads.namespace.length > 0) {
      if (namespace.object === undefined) {
        this.unknown(
          check,
          unit,
          reads.namespace[0] ?? [],
          `Namespace ${namespace.name} is not among the objects that were read`,
        )
        return
      }
      const fault = objectFault(reads.namespace, namespace.object.faults)
      if (fault !== undefined) {
        this.unknown(check, unit, fault.path, wrongType(fault))
        return
      }
    }
    this.ask(check, reads, unit, () => check.find(namespace, this.world))
  }

  cluster(check: ClusterCheck, reads: Reads): void {
    // Files belong to no cluster of a version unless --kube-version names one: not applicable, as files without nodes.
    if (reads.clusterVersion && this.world.version === undefined && this.world.evidence.coverage.world !== 'listed') return
    this.ask(check, reads, { object: undefined, namespace: '', root: [] }, () => check.find(this.world))
  }

  ask(check: Check, reads: Reads, unit: Unit, find: () => readonly Hit[] | undefined): void {
    if (reads.clusterVersion && this.world.version === undefined) {
      this.unknown(check, unit, unit.root, 'The version of the cluster is not known; give --kube-version')
      return
    }
    const hits = this.find(check, unit, find)
    if (hits === undefined) return
    this.judged.add(check.id)
    const missing = reads.kinds.length === 0 ? undefined : this.missingKind(check, reads, unit)
    let answered = false
    for (const hit of hits) {
      const absent = hit.absence === undefined ? undefined : this.notSeen(hit.absence.kind, hit.absence.namespace)
      if (hit.unknown === true || absent !== undefined) {
        this.unknown(
          check,
          unit,
          hit.path,
          absent === undefined ? hit.message : `${hit.message}, but ${lower(absent)}`,
          hit,
        )
      } else {
        this.verdicts.push({
          check,
          status: 'fail',
          object: hit.on ?? unit.object,
          namespace: unit.namespace,
          path: hit.path,
          message: hit.message,
          hit,
        })
      }
      answered = true
    }
    if (answered) return
    if (missing !== undefined && check.passesOn !== 'presence') this.unknown(check, unit, unit.root, missing)
    else this.pass(check, unit)
  }

  find(check: Check, unit: Unit, find: () => readonly Hit[] | undefined): readonly Hit[] | undefined {
    try {
      return find()
    } catch (error) {
      // Ours is the fault, but the rest of the report must not be lost with it: no verdict is unknown, never a pass.
      this.unknown(
        check,
        unit,
        unit.root,
        `Internal error in check ${check.id}: ${error instanceof Error ? error.message : String(error)}`,
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

  unknown(check: Check, unit: Unit, path: Path, message: string, hit?: Hit): void {
    const object = hit?.on ?? unit.object
    this.judged.add(check.id)
    this.verdicts.push({
      check,
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
    this.verdicts.push({
      check,
      status: 'pass',
      object: unit.object,
      namespace: unit.namespace,
      path: unit.root,
      message: check.title,
    })
  }
}

function pushTo<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [value])
  else list.push(value)
}

function wrongType({ path, value, wanted }: Fault): string {
  const at = formatPath(path)
  return value === undefined ? `${at} is missing, wanted ${wanted}` : `${at} is ${typeName(value)}, wanted ${wanted}`
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
