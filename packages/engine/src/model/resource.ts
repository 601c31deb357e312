import type { JsonObject } from './json.ts'
import type { Path } from './path.ts'

/** The text that a document was read from, shared by all objects of the file. */
export interface SourceText {
  /** As the user named it. */
  readonly file: string
  readonly text: string
}

/** Where an object stands. Absent for objects from a cluster. */
export interface Origin {
  readonly source: SourceText
  /** Offsets of the document in `source.text` and the line (from 1) of its start. */
  readonly start: number
  readonly end: number
  readonly line: number
  /** The way to the object inside its document: empty, or `['items', 3]` in a List. */
  readonly item: Path
  /** For rendered objects: the template, base or patch that this document came from. */
  readonly renderedFrom?: SourceText
  /** Which chart or kustomization rendered it; objects of two renderings need not be in one cluster at once. */
  readonly rendering?: string
}

/** A Kubernetes object as submitted: `value` is untyped and attacker-controlled. */
export interface Resource {
  readonly apiVersion: string
  /** Empty for the core group. */
  readonly group: string
  readonly version: string
  readonly kind: string
  /** As written; empty when absent. The model resolves it. */
  readonly namespace: string
  readonly name: string
  readonly value: JsonObject
  readonly origin?: Origin
}

/** `apps/Deployment`, `Pod`. */
export function groupKindOf(group: string, kind: string): string {
  return group === '' ? kind : `${group}/${kind}`
}

/** Group and version of an `apiVersion`: `apps/v1` -> apps, v1; `v1` -> '', v1. */
export function splitApiVersion(apiVersion: string): { group: string; version: string } {
  const slash = apiVersion.indexOf('/')
  return slash < 0
    ? { group: '', version: apiVersion }
    : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) }
}
