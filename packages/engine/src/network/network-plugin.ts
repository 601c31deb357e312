// The network plugins of a cluster, told from their pods. Data with sources: data/network-plugins.json.

import data from '../../data/network-plugins.json' with { type: 'json' }
import { node } from '../model/kinds/cluster.ts'
import type { Path } from '../model/path.ts'
import type { Container, Workload } from '../model/workload.ts'
import type { World } from '../model/world.ts'
import { endsOf, repositoryOf, tagOf } from './image-repository.ts'

export interface NetworkPlugin {
  readonly name: string
  readonly enforces: boolean
  /** What it was told from. */
  readonly from: string
  readonly workload?: Workload
  readonly path?: Path
}

const byImage = new Map(
  data.plugins.flatMap(({ images, ...plugin }) => images.map((image) => [image, plugin] as const)),
)
const byDaemonSet = new Map(data.daemonSets.map((one) => [`${one.namespace}/${one.name}`, one]))

export function networkPluginsOf(world: World): readonly NetworkPlugin[] {
  const found: NetworkPlugin[] = []
  for (const workload of world.workloads) {
    const named = workload.kind === 'DaemonSet' ? byDaemonSet.get(`${workload.namespace}/${workload.name}`) : undefined
    if (named !== undefined)
      found.push({ name: named.plugin, enforces: named.enforces, from: describe(workload), workload })
    for (const container of workload.containers) {
      const plugin = pluginOf(container)
      if (plugin !== undefined) found.push(plugin)
    }
  }
  for (const { name, value } of world.objects(node)) {
    const version = value.status?.nodeInfo?.kubeletVersion ?? ''
    const distribution = data.distributions.find(({ suffix }) => version.includes(suffix))
    if (distribution !== undefined) {
      found.push({
        name: distribution.plugin,
        enforces: distribution.enforces,
        from: `node ${name}, kubelet ${version}`,
      })
      break
    }
  }
  return found
}

function pluginOf(container: Container): NetworkPlugin | undefined {
  const { workload, spec } = container
  if (container.list !== 'containers') return undefined
  const repository = repositoryOf(spec.image ?? '')
  const ends = endsOf(repository)
  const end = ends.find((one) => byImage.has(one))
  const path = container.at('image')
  const plugin = end === undefined ? undefined : byImage.get(end)
  if (plugin !== undefined)
    return { name: plugin.name, enforces: plugin.enforces, from: describe(workload), workload, path }
  const last = ends.at(-1) ?? ''
  if (last === 'amazon-k8s-cni') return vpcCni(workload, path)
  if (last === 'kindnetd') return kindnet(workload, spec.image ?? '', path)
  return undefined
}

/** The VPC CNI enforces policies only through its node agent, started with this argument. */
function vpcCni(workload: Workload, path: Path): NetworkPlugin {
  const agent = workload.containers.find(({ spec }) =>
    endsOf(repositoryOf(spec.image ?? '')).includes('aws-network-policy-agent'),
  )
  const enforces = agent?.spec.args?.includes('--enable-network-policy=true') === true
  const how = enforces
    ? ''
    : agent === undefined
      ? ', without the network policy agent'
      : ', whose network policy agent is switched off'
  return { name: 'Amazon VPC CNI', enforces, from: `${describe(workload)}${how}`, workload, path }
}

/** kindnet enforces policies since kind v0.24.0, whose image is tagged v20240813. */
function kindnet(workload: Workload, image: string, path: Path): NetworkPlugin {
  const date = /^v?(\d{8})/.exec(tagOf(image) ?? '')?.[1] ?? ''
  return { name: 'kindnet', enforces: date >= '20240813', from: `${describe(workload)}, ${image}`, workload, path }
}

function describe({ kind, namespace, name }: Workload): string {
  return `${kind} ${namespace}/${name}`
}
