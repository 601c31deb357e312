import podTemplatesOfCustomResources from '../../data/pod-templates.json' with { type: 'json' }
import type { Json } from './json.ts'
import { isObject } from './json.ts'
import type { ObjectMeta } from './kinds/meta.ts'
import { podTemplate } from './kinds/pod-spec.ts'
import type { ContainerSpec, PodSpec } from './kinds/pod-spec.ts'
import type { KubeObject } from './object.ts'
import type { Path, Segment } from './path.ts'
import { narrow } from './schema.ts'
import type { Fault } from './schema.ts'
import type { Labels } from './selector.ts'
import { groupKindOf } from './resource.ts'

/** A pod or anything with a pod template. An object with several templates is several workloads. */
export interface Workload {
  readonly object: KubeObject
  /** `apps/Deployment`, `Pod`, … */
  readonly groupKind: string
  readonly kind: string
  readonly namespace: string
  readonly name: string
  /** The way to the pod template: empty for a Pod. */
  readonly templatePath: Path
  readonly template: { readonly metadata: ObjectMeta }
  readonly spec: PodSpec
  /** Labels and annotations of the pods, not of the workload object. */
  readonly labels: Labels
  readonly annotations: Labels
  /** Containers, then init containers, then ephemeral containers. */
  readonly containers: readonly Container[]
  /** Wrong types in the object and in the template. */
  readonly faults: readonly Fault[]
  /** A path in the pod spec, from the object's root. */
  at(...segments: Segment[]): Path
  /** A path in the pod template's metadata, from the object's root. */
  metaAt(...segments: Segment[]): Path
}

export type ContainerList = 'containers' | 'initContainers' | 'ephemeralContainers'

export interface Container {
  readonly workload: Workload
  readonly list: ContainerList
  readonly index: number
  readonly name: string
  readonly spec: ContainerSpec
  /** Native sidecar: an init container with `restartPolicy: Always` (1.28+). */
  readonly sidecar: boolean
  /** A path in the container, from the object's root. */
  at(...segments: Segment[]): Path
}

const builtIn: Readonly<Record<string, readonly string[]>> = {
  Pod: [''],
  PodTemplate: ['template'],
  ReplicationController: ['spec.template'],
  'apps/Deployment': ['spec.template'],
  'apps/ReplicaSet': ['spec.template'],
  'apps/StatefulSet': ['spec.template'],
  'apps/DaemonSet': ['spec.template'],
  'batch/Job': ['spec.template'],
  'batch/CronJob': ['spec.jobTemplate.spec.template'],
}

const templatePaths = new Map<string, readonly (readonly string[])[]>()
for (const [groupKind, paths] of Object.entries(builtIn)) templatePaths.set(groupKind, paths.map(split))
for (const { group, kind, paths } of podTemplatesOfCustomResources) {
  templatePaths.set(groupKindOf(group, kind), paths.map(split))
}

/** A kind whose objects hold pod templates; a path in which `*` stands for every key of a map and every item of a list. */
export interface PodTemplateKind {
  readonly group: string
  readonly kind: string
  /** The ways to what holds `spec: <pod spec>`; empty: the object itself, as in a Pod. */
  readonly paths: readonly string[]
}

function split(path: string): readonly string[] {
  return path === '' ? [] : path.split('.')
}

/** Whether objects of this kind hold pod templates; `more`: the kinds that the user names (`settings.podTemplates`). */
export function isWorkloadKind(groupKind: string, more: readonly PodTemplateKind[] = []): boolean {
  return templatePaths.has(groupKind) || more.some(({ group, kind }) => groupKindOf(group, kind) === groupKind)
}

/** No custom resource has more templates than this; the first beyond it stands for the rest, with a fault. */
const maxTemplates = 1000

/** The workloads of an object. A template that is not a map gives a workload without containers and a fault. */
export function workloadsOf(object: KubeObject, more: readonly PodTemplateKind[] = []): readonly Workload[] {
  const found: Path[] = []
  for (const pattern of templatePaths.get(object.groupKind) ?? []) expand(object.resource.value, pattern, [], found)
  for (const { group, kind, paths } of more) {
    if (groupKindOf(group, kind) !== object.groupKind) continue
    for (const path of paths) expand(object.resource.value, split(path), [], found)
  }
  const isBuiltIn = Object.hasOwn(builtIn, object.groupKind)
  return found
    .filter((path) => isBuiltIn || valueOf(object.resource.value, path) !== undefined)
    .map((path, index) => (index < maxTemplates ? workload(object, path) : notJudged(object, path)))
}

function notJudged(object: KubeObject, path: Path): Workload {
  const value = valueOf(object.resource.value, path)
  const fault = { path, value, wanted: `at most ${maxTemplates} pod templates in one object` }
  return { ...workload(object, path), spec: {}, containers: [], faults: [...object.faults, fault] }
}

/** `*` in a pattern stands for every key of a map and every item of a list. */
function expand(value: Json | undefined, pattern: readonly string[], at: readonly Segment[], found: Path[]): void {
  if (found.length > maxTemplates) return
  const [step, ...rest] = pattern
  if (step === undefined) {
    found.push(at)
    return
  }
  if (step === '*') {
    if (Array.isArray(value)) value.forEach((item: Json, index) => expand(item, rest, [...at, index], found))
    else if (isObject(value)) for (const key of Object.keys(value)) expand(value[key], rest, [...at, key], found)
    return
  }
  expand(isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined, rest, [...at, step], found)
}

function workload(object: KubeObject, templatePath: Path): Workload {
  const faults: Fault[] = [...object.faults]
  const value = valueOf(object.resource.value, templatePath)
  const narrowed = narrow(value, podTemplate, templatePath, faults) ?? {}
  const spec = narrowed.spec ?? {}
  // Without a pod spec there is nothing to judge: the fault turns every verdict into unknown, not into a pass.
  if (narrowed.spec === undefined && !faults.some(({ path }) => path.length <= templatePath.length + 1)) {
    faults.push({ path: [...templatePath, 'spec'], value: undefined, wanted: 'a pod spec' })
  }
  const metadata = narrowed.metadata ?? {}
  const specPath = [...templatePath, 'spec']
  const metaPath = [...templatePath, 'metadata']
  const containers: Container[] = []
  const self: Workload = {
    object,
    groupKind: object.groupKind,
    kind: object.kind,
    namespace: object.namespace,
    name: object.name,
    templatePath,
    template: { metadata },
    spec,
    labels: metadata.labels ?? {},
    annotations: metadata.annotations ?? {},
    containers,
    faults,
    at: (...segments) => [...specPath, ...segments],
    metaAt: (...segments) => [...metaPath, ...segments],
  }
  for (const list of ['containers', 'initContainers', 'ephemeralContainers'] as const) {
    spec[list]?.forEach((item, index) => containers.push(container(self, specPath, list, index, item)))
  }
  return self
}

function valueOf(root: Json, path: Path): Json | undefined {
  let value: Json | undefined = root
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined
    value = (value as Readonly<Record<Segment, Json>>)[segment]
  }
  return value
}

function container(
  workload: Workload,
  specPath: Path,
  list: ContainerList,
  index: number,
  spec: ContainerSpec,
): Container {
  return {
    workload,
    list,
    index,
    name: spec.name ?? '',
    spec,
    sidecar: list === 'initContainers' && spec.restartPolicy === 'Always',
    at: (...segments) => [...specPath, list, index, ...segments],
  }
}
