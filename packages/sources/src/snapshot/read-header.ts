import type { KindCoverage, Seen } from '@seaworthy/engine/model/coverage.ts'
import { isObject, typeName } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { oneLine } from '../kubernetes/one-line.ts'
import { format, schemaMajor } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

export interface Header extends Omit<Snapshot, 'objects'> {
  /** How many objects must follow. */
  readonly count: number
}

/** The first line of a snapshot; undefined where the rest must not be read, `problems` says why. */
export function readHeader(line: unknown, file: string): { value: Header | undefined; problems: Problem[] } {
  const problems: Problem[] = []
  const complain = (message: string, wanted?: string) => {
    problems.push({
      code: 'snapshot-header',
      at: { file, line: 1 },
      message,
      cause: 'input',
      ...(wanted === undefined ? {} : { wanted }),
    })
  }
  if (!isObject(line) || line['format'] !== format) {
    complain('This is not a Seaworthy snapshot', 'A file that "seaworthy snapshot -o cluster.json.zst" wrote')
    return { value: undefined, problems }
  }
  const tool = isObject(line['tool']) ? text(line['tool'], 'version') : ''
  const schema = text(line, 'schema')
  const major = /^(\d{1,6})\.\d{1,6}$/.exec(schema)?.[1]
  if (major === undefined || Number(major) < 1) {
    complain(`Expected a snapshot schema such as ${schemaMajor}.0, got ${oneLine(schema) || 'none'}`)
    return { value: undefined, problems }
  }
  if (Number(major) > schemaMajor) {
    const writer = oneLine(tool).slice(0, 40) || 'a newer one'
    complain(
      `Snapshot schema ${schema} is newer than the ${schemaMajor}.x that this Seaworthy reads`,
      `Upgrade to Seaworthy ${writer}, which wrote it, or later`,
    )
    return { value: undefined, problems }
  }
  const at = text(line, 'at')
  if (Number.isNaN(Date.parse(at)))
    complain(`Expected a time as at, got ${oneLine(at) || 'none'}`, '2026-01-31T12:00:00.000Z')
  const count = line['objects']
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0)
    complain('Expected the number of objects as objects')
  const version = text(line, 'version')
  const value = {
    toolVersion: tool,
    at: Number.isNaN(Date.parse(at)) ? '1970-01-01T00:00:00.000Z' : at,
    context: text(line, 'context'),
    server: text(line, 'server'),
    version: version === '' ? undefined : version,
    secrets: line['secrets'] === 'metadata' ? ('metadata' as const) : ('none' as const),
    coverage: coverageOf(line['coverage'], complain),
    notes: items(line['notes']).filter((note) => typeof note === 'string'),
    problems: items(line['problems']).flatMap((item) => problemOf(item)),
    count: typeof count === 'number' ? count : -1,
  }
  return { value, problems }
}

function coverageOf(value: Json | undefined, complain: (message: string) => void): KindCoverage[] {
  if (!Array.isArray(value)) complain(`Expected a list as coverage, got ${typeName(value)}`)
  const kept: KindCoverage[] = []
  for (const [index, item] of items(value).entries()) {
    const entry = isObject(item) ? entryOf(item) : undefined
    if (entry === undefined) complain(`Expected groupKind and seen in coverage[${index}]`)
    else kept.push(entry)
  }
  return kept
}

const seens: readonly Seen[] = ['complete', 'partial', 'none']

function entryOf(item: JsonObject): KindCoverage | undefined {
  const seen = seens.find((known) => known === item['seen'])
  const { groupKind, namespace, why } = item
  if (seen === undefined || typeof groupKind !== 'string') return undefined
  if (namespace !== undefined && typeof namespace !== 'string') return undefined
  return {
    groupKind,
    ...(namespace === undefined ? {} : { namespace }),
    seen,
    ...(typeof why === 'string' ? { why } : {}),
  }
}

function problemOf(item: Json): Problem[] {
  if (!isObject(item)) return []
  const { code, at, message, wanted, cause } = item
  const file = isObject(at) ? at['file'] : undefined
  if (typeof code !== 'string' || typeof message !== 'string' || typeof file !== 'string') return []
  return [
    {
      code,
      at: { file },
      message,
      cause: cause === 'input' ? 'input' : 'world',
      ...(typeof wanted === 'string' ? { wanted } : {}),
    },
  ]
}

function items(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

function text(map: JsonObject, key: string): string {
  const value = map[key]
  return typeof value === 'string' ? value : ''
}
