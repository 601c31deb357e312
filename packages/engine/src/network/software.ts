// Programs told from their images and the names of Services. Data with sources: data/management-interfaces.json.

import data from '../../data/management-interfaces.json' with { type: 'json' }
import { service } from '../model/kinds/network.ts'
import { pod } from '../model/kinds/workloads.ts'
import type { Confidence } from '../model/severity.ts'
import type { Workload } from '../model/workload.ts'
import type { World } from '../model/world.ts'
import { endsOf, repositoryOf } from './image-repository.ts'
import { workloadsSelectedBy } from './selected-workloads.ts'

export interface Software {
  readonly name: string
  readonly use: string
  /** `none`: it asks nobody for credentials unless it is configured to. */
  readonly auth: string
}

const byImage = new Map<string, Software>()
const byService = new Map<string, Software>()
for (const { images, services, ...software } of data.software) {
  for (const image of images) byImage.set(image, software)
  for (const name of services) byService.set(name, software)
}

export function softwareOfImage(image: string): Software | undefined {
  for (const end of endsOf(repositoryOf(image))) {
    const software = byImage.get(end)
    if (software !== undefined) return software
  }
  return undefined
}

export interface FoundSoftware {
  readonly software: Software
  readonly from: string
  readonly confidence: Confidence
}

/** The known program behind a Service: by the images of the pods that it selects, or by its name where none were seen. */
export function softwareBehind(world: World, namespace: string, name: string): FoundSoftware | undefined {
  const selector = world.get(service, namespace, name)?.value.spec?.selector
  const workloads = workloadsSelectedBy(world, namespace, selector)
  for (const workload of workloads) {
    const found = softwareIn(workload)
    if (found !== undefined) return { software: found.software, from: `image ${found.image}`, confidence: 'likely' }
  }
  const named = workloads.length > 0 ? undefined : byService.get(name)
  return named && { software: named, from: 'the name of the Service', confidence: 'possible' }
}

/** Why it is not known what is behind a Service; undefined: its pods were seen, or it surely has none. */
export function notSeenBehind(world: World, namespace: string, name: string): string | undefined {
  const object = world.get(service, namespace, name)
  if (object === undefined && world.seen(service, namespace) !== 'complete') return world.whyNotSeen(service, namespace)
  if (workloadsSelectedBy(world, namespace, object?.value.spec?.selector).length > 0) return undefined
  return world.seen(pod, namespace) === 'complete' ? undefined : world.whyNotSeen(pod, namespace)
}

function softwareIn(workload: Workload): { readonly software: Software; readonly image: string } | undefined {
  for (const { list, spec } of workload.containers) {
    const software = list === 'containers' ? softwareOfImage(spec.image ?? '') : undefined
    if (software !== undefined) return { software, image: spec.image ?? '' }
  }
  return undefined
}
