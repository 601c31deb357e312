// The four programs of a control plane, wherever their command lines can be seen: static pods (kubeadm, kOps, …) and hosted
// control planes that run them from Deployments and StatefulSets.
// Source: kubernetes.io/docs/reference/setup-tools/kubeadm/implementation-details, "Generate static Pod manifests"

import type { KubeObject } from '../../model/object.ts'
import { parseKubernetesVersion } from '../../model/kubernetes-version.ts'
import { formatPath, startsWith } from '../../model/path.ts'
import type { Path } from '../../model/path.ts'
import type { Container, Workload } from '../../model/workload.ts'
import type { KubernetesVersion, World } from '../../model/world.ts'
import { expand, variablesOf } from './expand-variables.ts'
import type { Variables } from './expand-variables.ts'
import { readFlags } from './flags.ts'
import type { Argument, CommandLine, Flag } from './flags.ts'
import { findProgram } from './program.ts'
import type { ComponentName } from './program.ts'

export interface Component {
  readonly name: ComponentName
  readonly object: KubeObject
  readonly workload: Workload
  readonly container: Container | undefined
  /** Of Kubernetes: from the image's tag, else the cluster's. */
  readonly version: KubernetesVersion | undefined
  readonly line: CommandLine
  /** Why nothing can be said of its flags, and where that stands. */
  readonly closed: { readonly path: Path; readonly why: string } | undefined
}

const found = new WeakMap<World, ReadonlyMap<ComponentName, readonly Component[]>>()

/** The components of this name that the target shows. Found once per world. */
export function componentsOf(world: World, name: ComponentName): readonly Component[] {
  let byName = found.get(world)
  if (byName === undefined) {
    const fresh = new Map<ComponentName, Component[]>()
    for (const workload of world.workloads) {
      for (const component of componentsIn(workload, world)) {
        const list = fresh.get(component.name)
        if (list === undefined) fresh.set(component.name, [component])
        else list.push(component)
      }
    }
    byName = fresh
    found.set(world, byName)
  }
  return byName.get(name) ?? none
}

const none: readonly Component[] = []

function componentsIn(workload: Workload, world: World): readonly Component[] {
  const components = workload.containers.flatMap((container) => componentOf(container, world) ?? [])
  const named = labelled(workload)
  if (named === undefined || components.some(({ name }) => name === named)) return components
  const fault = workload.faults.find(({ path }) => path.length <= workload.at('containers', 0).length)
  const path = fault?.path ?? workload.at('containers')
  const why = 'its labels name it, but no container was found that runs it'
  return [...components, closedComponent(named, workload, undefined, path, why)]
}

/** What the labels of kubeadm say of a pod. */
function labelled({ labels, namespace }: Workload): ComponentName | undefined {
  if (labels['tier'] !== 'control-plane' && namespace !== 'kube-system') return undefined
  return asName(labels['component'])
}

const names: readonly ComponentName[] = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'etcd']

function asName(text: string | undefined): ComponentName | undefined {
  return names.find((name) => name === text)
}

function componentOf(container: Container, world: World): Component | undefined {
  const { workload, spec } = container
  if (container.list !== 'containers' || !mentioned(container)) return undefined
  const variables = variablesOf(spec)
  const given = argumentsOf(container, variables)
  const program = findProgram(given)
  const name = program.name ?? (program.open ? markedAs(container) : undefined)
  if (name === undefined) return undefined
  const fault = workload.faults.find(({ path }) => touched.some((field) => startsWith(path, container.at(field))))
  if (fault !== undefined)
    return closedComponent(name, workload, container, fault.path, `${formatPath(fault.path)} is not ${fault.wanted}`)
  const where = container.at((spec.args ?? []).length > 0 ? 'args' : 'command')
  if (program.closed !== undefined) return closedComponent(name, workload, container, where, program.closed)
  const editable = program.rest.length === 0 || program.rest.at(-1)?.editable === true
  const line: CommandLine = {
    ...readFlags(program.rest),
    end: editable ? where : (program.rest.at(-1)?.path ?? where),
    editable,
  }
  const closed = name === 'etcd' ? configured(line, spec.env) : undefined
  const full = name === 'etcd' ? withVariables(line, container, variables) : line
  return {
    name,
    object: workload.object,
    workload,
    container,
    version: versionOf(spec.image, name) ?? world.version,
    line: full,
    closed,
  }
}

/** Most containers are none: their texts name no component, and nothing of them is read. */
function mentioned({ name, spec }: Container): boolean {
  return (
    mentions(name) ||
    mentions(spec.image ?? '') ||
    (spec.command ?? []).some(mentions) ||
    (spec.args ?? []).some(mentions)
  )
}

function mentions(text: string): boolean {
  return text.includes('kube') || text.includes('etcd')
}

const touched = ['command', 'args', 'env', 'envFrom'] as const

function closedComponent(
  name: ComponentName,
  workload: Workload,
  container: Container | undefined,
  path: Path,
  why: string,
): Component {
  const line: CommandLine = { flags: new Map(), hidden: why, end: path, editable: false }
  return { name, object: workload.object, workload, container, version: undefined, line, closed: { path, why } }
}

function argumentsOf({ spec, at }: Container, variables: Variables): readonly Argument[] {
  return (['command', 'args'] as const).flatMap((list) =>
    (spec[list] ?? []).map((item, index) => {
      const { text, why } = expand(item, variables)
      return { text, path: at(list, index), why, editable: text === item }
    }),
  )
}

/** The component that a container says it is, where its program does not: by its name and image. */
function markedAs({ name, spec, workload }: Container): ComponentName | undefined {
  const image = imageName(spec.image)
  return (
    names.find(
      (wanted) =>
        image === wanted || image.startsWith(`${wanted}-`) || (name === wanted && labelled(workload) === wanted),
    ) ?? (image.startsWith('hyperkube') ? asName(name) : undefined)
  )
}

function imageName(image = ''): string {
  const path = image.slice(image.lastIndexOf('/') + 1)
  const end = path.search(/[:@]/)
  return end < 0 ? path : path.slice(0, end)
}

const tag = /:v?(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)/

/** The version of Kubernetes that the tag of one of its own images tells. */
function versionOf(image: string | undefined, name: ComponentName): KubernetesVersion | undefined {
  if (image === undefined || name === 'etcd') return undefined
  const own = imageName(image)
  if (!own.includes(name) && !own.startsWith('hyperkube') && !own.includes('kubernetes')) return undefined
  return parseKubernetesVersion(tag.exec(image.slice(image.lastIndexOf('/') + 1))?.[1])
}

/** etcd leaves all flags and variables alone once a file configures it. Source: etcd.io/docs, "Configuration options" */
function configured(line: CommandLine, env: NonNullable<Container['spec']['env']> = []): Component['closed'] {
  const file = line.flags.get('config-file')?.at(-1)?.path
  const why = 'a file that was not seen configures it (--config-file)'
  if (file !== undefined) return { path: file, why }
  return env.some(({ name }) => name === 'ETCD_CONFIG_FILE') ? { path: line.end, why } : undefined
}

/** etcd reads `ETCD_CERT_FILE` where --cert-file is not given. Source: etcd.io/docs, "Configuration options" */
function withVariables(line: CommandLine, container: Container, { hidden }: Variables): CommandLine {
  const flags = new Map<string, readonly Flag[]>(line.flags)
  const variables = variablesOf(container.spec).named
  ;(container.spec.env ?? []).forEach(({ name = '' }, index) => {
    if (!name.startsWith('ETCD_')) return
    const flag = name.slice('ETCD_'.length).toLowerCase().replaceAll('_', '-')
    const variable = variables.get(name)
    if (line.flags.has(flag) || variable === undefined) return
    const value = 'value' in variable ? variable.value : ''
    const why = 'why' in variable ? variable.why : undefined
    const path = container.at('env', index, 'value')
    flags.set(flag, [{ name: flag, value, why, path, before: '', editable: why === undefined }])
  })
  return { ...line, flags, hidden: line.hidden ?? hidden }
}
