import { expect, test } from 'vitest'
import { byFramework, controlCounts, controlLines, controlNote, frameworkName } from './control-results.ts'
import { paintFor } from './paint.ts'
import { cleanAssessment, sampleAssessment } from './sample-assessment.ts'

const sheet = { paint: paintFor(false), width: 80, places: 5 }
const sample = sampleAssessment()

test('nothing when nothing was evaluated', () => expect(controlLines(cleanAssessment(), sheet)).toEqual([]))

test('controls by framework', () => {
  const { controls } = sample
  expect([...byFramework(controls).keys()]).toEqual(['nsa'])
  expect(controlCounts(controls)).toBe('1 pass, 2 fail, 1 unknown, 1 by hand')
  expect(controls.map(controlNote)).toEqual([
    '1 finding of run-as-root, 1 unknown',
    '2 findings',
    'Look at the flags of the API server',
    'No registry was read',
    '1 check',
  ])
})

test('a framework is called by its title where the assessment carries it', () => {
  expect(frameworkName('cis', sample)).toBe('cis')
  expect(frameworkName('nsa', sample)).toBe('nsa, Hardening Guide 1.2')
})

test('failing checks are named, two and then how many more', () => {
  const [first] = sample.controls
  if (first === undefined) throw new Error('The sample holds controls')
  const failing = ['a', 'b', 'c', 'd']
  expect(controlNote({ ...first, failed: 7, unknown: 0, failing })).toBe('7 findings of a, b and 2 more')
})

test('what does not apply is told once for all controls with the same reason', () => {
  const [first] = sample.controls
  if (first === undefined) throw new Error('The sample holds controls')
  const why = 'Files do not show a running cluster'
  const controls = ['1.2.1', '1.2.2', '5.4'].map((control) => ({
    ...first,
    control,
    status: 'not-applicable' as const,
    failed: 0,
    unknown: 0,
    why: control === '5.4' ? 'No Secret' : why,
  }))
  expect(controlLines({ ...sample, controls }, sheet)).toEqual([
    'Framework nsa, Hardening Guide 1.2: 3 not applicable',
    '  n/a      2 controls: Files do not show a running cluster',
    '           1.2.1, 1.2.2',
    '  n/a      No Secret',
    '           5.4',
  ])
})

test('many steps by hand are named, and told with --verbose', () => {
  const [first] = sample.controls
  if (first === undefined) throw new Error('The sample holds controls')
  const controls = Array.from({ length: 9 }, (_, index) => ({
    ...first,
    control: `4.${index}`,
    title: 'Mode of a file',
    status: 'manual' as const,
    failed: 0,
    unknown: 0,
    why: 'Run stat',
  }))
  expect(controlLines({ ...sample, controls }, sheet)).toEqual([
    'Framework nsa, Hardening Guide 1.2: 9 by hand',
    '  by hand  9 controls: --verbose tells what to do',
    '           4.0 to 4.8',
  ])
  const verbose = controlLines({ ...sample, controls }, { ...sheet, places: Number.POSITIVE_INFINITY })
  expect(verbose[1]).toBe('  by hand  4.0  Mode of a file: Run stat')
})

test('no line is wider than the page, however long the ids are', () => {
  const controls = sample.controls.map((control) => ({ ...control, control: 'hostProbesAndHostLifecycle' }))
  const lines = controlLines({ ...sample, controls }, sheet)
  expect(lines.filter((line) => line.length > 80)).toEqual([])
})
