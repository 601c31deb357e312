import type { Coverage } from '@seaworthy/engine/model/coverage.ts'
import type { SourcePlace } from '@seaworthy/engine/model/finding.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import type { Resource } from '@seaworthy/engine/model/resource.ts'
import type { RenderedDocument } from '@seaworthy/sources/render/rendering.ts'
import type { SourceLines } from './source-lines.ts'

/** What one kind of target gives. */
export interface Gathered {
  readonly resources: readonly Resource[]
  readonly coverage: Coverage
  /** Where a line of a rendered manifest comes from. */
  trace(resource: Resource, line: number): SourcePlace | undefined
  /** The rendered document that an object stands in, with what it was made of; undefined for what was read as it is. */
  rendered?(resource: Resource): RenderedDocument | undefined
  /** All of them, objects that no check asks for included. */
  readonly renderedDocuments?: readonly RenderedDocument[]
  /** The lines of the texts that were read. */
  readonly lines: SourceLines
}

export const noCoverage: Coverage = {
  world: 'closed',
  kinds: [],
  notJudged: [],
  files: 0,
  documents: 0,
  objects: 0,
  indexedOnly: {},
  workloads: 0,
  notes: [],
  problems: [],
}

/** Problems in the order a person reads them: by file, then line. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => compare(a.at.file, b.at.file) || (a.at.line ?? 0) - (b.at.line ?? 0))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
