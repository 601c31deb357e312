import type { Coverage } from '../../model/coverage.ts'
import type { Assessment } from '../../model/finding.ts'
import { jsonText } from '../escape.ts'
import type { Format } from '../format.ts'

/**
 * The assessment itself, for programs: `data/assessment.schema.json` describes it, version 1. Keys stand in the order of
 * that schema, so that two reports can be compared as text.
 */
export const json: Format = {
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  render: (assessment) => [...pieces(assessment)].join(''),
  pieces,
}

/** Less than 100 KB of findings: larger strings are freed late, and 450 MB of report then take 200 MB more. */
const pieceLength = 64
const head = '{\n  "findings": ['
const tail = '\n  ]\n}\n'

/** The findings are what grows: each piece holds some of them, written as the whole would write them. */
function* pieces(assessment: Assessment): Generator<string> {
  const { findings } = assessment
  const frame = jsonText(inOrder({ ...assessment, findings: [] }, assessmentShape))
  // No text holds a line break, so that only the list itself stands so.
  const place = frame.indexOf('\n  "findings": []') + head.length - 1
  if (findings.length === 0) {
    yield frame
    return
  }
  yield frame.slice(0, place)
  for (let from = 0; from < findings.length; from += pieceLength) {
    const some = inOrder(findings.slice(from, from + pieceLength), assessmentShape.findings)
    yield (from === 0 ? '' : ',') + jsonText({ findings: some }).slice(head.length, -tail.length)
  }
  yield `\n  ${frame.slice(place)}`
}

// What a value looks like: `true` for what is written as it stands, a list for a list of such, a table for an object.
// Written out, so that nothing is printed that the schema does not know; `Shape` makes the compiler demand every key.
type Shape<T> = T extends readonly (infer Item)[]
  ? readonly [Shape<Item>] | true
  : T extends object
    ? Table<T> | true
    : true
type Table<T> = { readonly [Key in keyof Required<T>]: Shape<NonNullable<T[Key]>> }
type Walked = true | readonly [Walked] | { readonly [key: string]: Walked }

const objectShape = { apiVersion: true, kind: true, namespace: true, name: true } as const

const coverageShape: Table<Coverage> = {
  world: true,
  files: true,
  documents: true,
  objects: true,
  workloads: true,
  indexedOnly: true,
  kinds: [{ groupKind: true, namespace: true, seen: true, why: true }],
  notJudged: [{ what: true, why: true, object: objectShape }],
  notes: true,
  problems: [{ code: true, at: { file: true, line: true, column: true }, message: true, wanted: true, cause: true }],
}

const assessmentShape: Table<Assessment> = {
  schemaVersion: true,
  tool: { name: true, version: true },
  target: { kind: true, name: true, kubernetesVersion: true },
  at: true,
  coverage: coverageShape,
  checks: [
    {
      id: true,
      title: true,
      area: true,
      tier: true,
      severity: true,
      confidence: true,
      why: true,
      attack: true,
      remedy: true,
      sources: [{ title: true, url: true }],
      aliases: true,
      fixable: true,
      reads: true,
      expression: true,
    },
  ],
  findings: [
    {
      fingerprint: true,
      check: true,
      aliases: true,
      severity: true,
      confidence: true,
      tier: true,
      status: true,
      object: objectShape,
      path: true,
      value: true,
      file: true,
      line: true,
      column: true,
      approximate: true,
      source: { file: true, line: true, column: true, approximate: true },
      message: true,
      fix: true,
      suppressed: { by: true, reason: true, expires: true },
    },
  ],
  admission: [
    {
      object: objectShape,
      file: true,
      line: true,
      podsAllowed: true,
      why: true,
      modes: [
        {
          mode: true,
          level: true,
          version: true,
          allowed: true,
          violations: [{ check: true, path: true, message: true }],
        },
      ],
    },
  ],
  controls: [
    {
      framework: true,
      control: true,
      title: true,
      status: true,
      checks: true,
      failed: true,
      unknown: true,
      failing: true,
      why: true,
    },
  ],
  frameworks: [{ id: true, title: true, version: true, source: true, licence: true }],
  summary: {
    failures: { critical: true, high: true, medium: true, low: true },
    unknown: true,
    suppressed: true,
    passed: true,
    checks: true,
    workloads: true,
  },
}

function inOrder(value: unknown, shape: Walked): unknown {
  if (shape === true || value === null || value === undefined) return value
  if (Array.isArray(shape)) return (value as readonly unknown[]).map((item) => inOrder(item, shape[0] as Walked))
  const ordered: Record<string, unknown> = {}
  for (const key of Object.keys(shape)) {
    const member = (value as Record<string, unknown>)[key]
    if (member !== undefined) ordered[key] = inOrder(member, (shape as Record<string, Walked>)[key] ?? true)
  }
  return ordered
}
