import { malformed, readMaps, readText } from './read.ts'
import type { Doubts, Part } from './read.ts'

export const containerLists = ['initContainers', 'containers', 'ephemeralContainers'] as const

/** What the standards are about: a pod, or the template of one. */
export interface Pod {
  readonly metadata: Part
  readonly spec: Part
  /** Of all three lists. Items that are no maps are left out and noted among the doubts. */
  readonly containers: readonly Part[]
  /** What could not be read so far. */
  readonly doubts: Doubts
}

/** Metadata and spec of a pod or a template, of whatever type they are. */
export interface PodInput {
  readonly metadata: unknown
  readonly spec: unknown
}

export function podOf(input: PodInput): Pod {
  const doubts: Doubts = new Map()
  const spec: Part = { path: ['spec'], value: input.spec, doubts }
  return {
    metadata: { path: ['metadata'], value: input.metadata, doubts },
    spec,
    containers: containerLists.flatMap((list) => readMaps(spec, list)),
    doubts,
  }
}

/** `Init container "setup"`; by its place where the name is missing. */
export function nameOf(container: Part): string {
  const kind =
    container.path[1] === 'initContainers'
      ? 'Init container'
      : container.path[1] === 'ephemeralContainers'
        ? 'Ephemeral container'
        : 'Container'
  // The name is for people here: one of a wrong type leaves no doubt about the verdict.
  const name = readText({ ...container, doubts: new Map() }, 'name')
  return name === undefined || name === malformed || name === ''
    ? `${kind} ${container.path[2]}`
    : `${kind} ${quote(name)}`
}

/** A text from the pod in quotes, controls escaped, cut to 64 characters. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 64 ? `${text.slice(0, 64)}…` : text)
}
