import { pod } from '../../model/kinds/workloads.ts'
import type { Hit } from '../../model/check.ts'
import type { Container } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'

/** An API server that runs as a pod of the target, and what it was started with. */
export interface ApiServer {
  readonly container: Container
  /** By name without dashes; a flag that is given twice has both values, a bare one the value `true`. */
  readonly flags: ReadonlyMap<string, readonly string[]>
}

/** Static pods of kube-apiserver, as kubeadm writes and the kubelet mirrors them. */
export function apiServersOf(world: World): readonly ApiServer[] {
  return world.workloads.flatMap((workload) =>
    workload.containers.filter(isApiServer).map((container) => ({ container, flags: flagsOf(container) })),
  )
}

function isApiServer({ spec }: Container): boolean {
  const program = spec.command?.[0] ?? ''
  return program === 'kube-apiserver' || program.endsWith('/kube-apiserver')
}

/** `--name=value` and `--name value`, in command and args. */
export function flagsOf({ spec }: Pick<Container, 'spec'>): ReadonlyMap<string, readonly string[]> {
  const words = [...(spec.command ?? []), ...(spec.args ?? [])]
  const flags = new Map<string, string[]>()
  words.forEach((word, index) => {
    if (!word.startsWith('--')) return
    const equals = word.indexOf('=')
    const name = word.slice(2, equals < 0 ? undefined : equals)
    const next = words[index + 1]
    const value = equals >= 0 ? word.slice(equals + 1) : next === undefined || next.startsWith('--') ? 'true' : next
    const before = flags.get(name)
    if (before === undefined) flags.set(name, [value])
    else before.push(value)
  })
  return flags
}

/** What to answer where no API server is seen: nothing for files, unknown for a cluster, whose provider may run it. */
export function withoutApiServer(world: World, what: string): readonly Hit[] | undefined {
  if (world.evidence.coverage.world !== 'listed') return undefined
  const why =
    world.seen(pod) === 'complete' ? 'The API server does not run as a pod of this cluster' : world.whyNotSeen(pod)
  return [{ path: [], message: `${why}, so its flags do not show ${what}`, unknown: true }]
}
