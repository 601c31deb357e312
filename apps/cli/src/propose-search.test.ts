import { assess, chooseChecks } from '@seaworthy/engine/assess/assess.ts'
import { readManifests } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import type { Finding } from '@seaworthy/engine/model/finding.ts'
import { defaultSettings } from '@seaworthy/engine/model/settings.ts'
import { tiers } from '@seaworthy/engine/model/severity.ts'
import { describe, expect, test } from 'vitest'
import type { Assessed } from './assess-target.ts'
import { noCoverage } from './evidence/gathered.ts'
import { noSourceLines } from './evidence/source-lines.ts'
import { Search } from './propose-search.ts'
import type { Budget, Trial, Unit } from './propose-search.ts'

// A renderer small enough to follow: every `name: field` of the source becomes a pod that has the field; `fail` fails.
const source = { file: 'values.yaml', text: 'a: hostPID\nb: hostIPC\nc: hostNetwork\n' }

function rendered(text: string): string {
  const pods = text.split('\n').flatMap((line) => {
    const [name, field] = line.split(': ')
    return name === undefined || field === undefined
      ? []
      : [`apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec:\n  ${field}: true\n  containers: []\n`]
  })
  return pods.join('---\n')
}

const checks = chooseChecks({ tiers, only: new Set(['host-pid', 'host-ipc', 'host-network']) })

function judged(text: string): Assessed {
  const { resources } = readManifests({ file: 'rendered.yaml', text: rendered(text) }, () => 'full')
  const problems = text.includes('fail')
    ? [{ code: 'render-failed', at: { file: 'x' }, message: 'No', cause: 'input' as const }]
    : []
  const coverage = { ...noCoverage, problems }
  const evidence = {
    at: '2026-11-25T12:00:00Z',
    target: { kind: 'files', name: 'x' } as const,
    objects: resources,
    coverage,
    settings: defaultSettings,
  }
  const assessment = assess(evidence, { toolVersion: '0', checks, tools: { sha256: (of) => of } })
  return { assessment, gathered: { resources, coverage, trace: () => undefined, lines: noSourceLines } }
}

function start(budget: Budget = { trials: 40, deadline: Number.POSITIVE_INFINITY }) {
  const seen: string[] = []
  const before = judged(source.text)
  const search = new Search(
    before,
    new Map(),
    async (overrides) => {
      const text = overrides.get('values.yaml') ?? source.text
      seen.push(text)
      return judged(text)
    },
    budget,
  )
  /** A trial that sets keys of the source, for the finding on the pod of that name. */
  const trial = (name: string, keys: Readonly<Record<string, string>>): Trial => {
    const finding = before.assessment.findings.find((one) => one.object.name === name)
    const resource = before.gathered.resources.find((one) => one.name === name)
    if (finding === undefined || resource === undefined) throw new Error(`No finding on ${name}`)
    const edits = Object.entries(keys).map(([key, value]) => ({ op: 'set', path: [key], value }) as const)
    const unit: Unit = { items: [{ finding, resource, edits: finding.fix?.edits ?? [] }], candidates: [] }
    return { unit, changes: [{ kind: 'yaml', source, start: 0, end: source.text.length, edits }] }
  }
  return { search, trial, budget, seen }
}

const names = (search: Search): readonly (string | undefined)[] =>
  search.kept.map(({ unit }) => unit.items[0]?.finding.object.name)

describe('the search', () => {
  test('all that hold are kept by one look', async () => {
    const { search, trial, seen } = start()
    await search.add([trial('a', { a: 'tty' }), trial('b', { b: 'tty' })])
    expect([names(search), seen]).toEqual([['a', 'b'], ['a: tty\nb: tty\nc: hostNetwork\n']])
    expect(search.last?.files.map(({ after }) => after)).toEqual(['a: tty\nb: tty\nc: hostNetwork\n'])
  })

  test('what does nothing is left out, and the rest was seen without it', async () => {
    const { search, trial, seen } = start()
    await search.add([trial('a', { d: 'tty' }), trial('b', { b: 'tty' })])
    expect([names(search), search.last?.files[0]?.after]).toEqual([['b'], 'a: hostPID\nb: tty\nc: hostNetwork\n'])
    expect(seen.at(-1)).toBe('a: hostPID\nb: tty\nc: hostNetwork\n')
  })

  test.each([
    ['brings a finding', { b: 'tty', d: 'hostPID' }, 'would bring host-pid'],
    ['fails', { b: 'tty', d: 'fail' }, 'cannot be rendered'],
  ])('the one that %s is told from the others', async (_, keys, why) => {
    const { search, trial } = start()
    const harmful = trial('b', keys)
    await search.add([trial('a', { a: 'tty' }), harmful, trial('c', { c: 'tty' })])
    expect(names(search)).toEqual(['a', 'c'])
    expect(search.last?.files[0]?.after).toBe('a: tty\nb: hostIPC\nc: tty\n')
    expect(search.reasons.get(harmful.unit)).toBe(why)
  })

  test('a finding that went with its object, or with another field, is not mended', async () => {
    const { search, trial } = start()
    await search.add([
      {
        ...trial('a', {}),
        changes: [{ kind: 'yaml', source, start: 0, end: source.text.length, edits: [{ op: 'remove', path: ['a'] }] }],
      },
    ])
    expect(names(search)).toEqual([])
    const moved = trial('b', { b: 'tty' })
    const items = moved.unit.items.map((item) => {
      const finding: Finding = {
        ...item.finding,
        fix: { edits: [{ op: 'set', path: ['spec', 'hostIPC'], value: false }] },
      }
      return { ...item, finding }
    })
    await search.add([{ ...moved, unit: { ...moved.unit, items } }])
    expect(names(search)).toEqual([])
  })

  test.each([[{ trials: 0, deadline: Number.POSITIVE_INFINITY }], [{ trials: 40, deadline: 0 }]])(
    'with nothing left of %j nothing is tried, and that is known',
    async (budget) => {
      const { search, trial, seen } = start(budget)
      const one = trial('a', { a: 'tty' })
      await search.add([one])
      expect([seen, names(search), search.untried.has(one.unit)]).toEqual([[], [], true])
    },
  )

  test('looks are counted; what cannot be written is no look', async () => {
    const { search, trial, budget } = start()
    await search.add([trial('a', { a: 'hostPID' })])
    expect(budget.trials).toBe(40)
    await search.add([trial('a', { a: 'tty' })])
    expect(budget.trials).toBe(39)
  })
})
