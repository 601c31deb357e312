import { expect, test } from 'vitest'
import { coverageLines, isIncomplete, judgedText, unknownReasons, verdictText } from './coverage-lines.ts'
import { cleanAssessment, sampleAssessment } from './sample-assessment.ts'

test('everything that a reader must know, what is missing first', () => {
  expect(coverageLines(sampleAssessment()).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'not-judged: charts/search: Helm is not installed; install helm 3 or 4, or render the chart yourself',
    'problem: shop/broken.yaml:7:3: Expected a key, got a tab; wanted: indent with blanks',
    'partial: Secret in shop: not seen: Secrets are not listed by default',
    'indexed: 3 documents only by kind and name, as no chosen check reads more: 3 apiextensions.k8s.io/CustomResourceDefinition',
    'note: Files are judged as written: what admission would change was not seen',
  ])
  expect(coverageLines(cleanAssessment())).toEqual([])
})

test('inputs with one reason share a line where a reader has little room', () => {
  const clean = cleanAssessment()
  const notJudged = ['a', 'b', 'c', 'd', 'e'].map((what) => ({ what, why: what === 'e' ? 'Other' : 'Same' }))
  const assessment = { ...clean, coverage: { ...clean.coverage, notJudged } }
  expect(coverageLines(assessment, 2).map(({ text }) => text)).toEqual(['a, b and 2 more: Same', 'e: Other'])
  expect(coverageLines(assessment)).toHaveLength(5)
})

test('an input that was not judged because of a problem is named once', () => {
  const clean = cleanAssessment()
  const problem = {
    code: 'render-failed',
    at: { file: 'chart' },
    message: 'No helm',
    wanted: 'install it',
    cause: 'world' as const,
  }
  const coverage = {
    ...clean.coverage,
    problems: [problem],
    notJudged: [{ what: 'chart', why: 'No helm; wanted: install it' }],
  }
  expect(coverageLines({ ...clean, coverage })).toEqual([
    { kind: 'not-judged', text: 'chart: No helm; wanted: install it', problem },
  ])
  expect(coverageLines({ ...clean, coverage }, 3)).toHaveLength(1)
})

test('two thousand namespaces with one reason are one line', () => {
  const clean = cleanAssessment()
  const kinds = Array.from({ length: 2000 }, (_, index) => ({
    groupKind: 'Role',
    namespace: `n${index}`,
    seen: 'partial' as const,
    why: 'Forbidden',
  }))
  expect(
    coverageLines({ ...clean, coverage: { ...clean.coverage, world: 'open', kinds } }).map(({ text }) => text),
  ).toEqual([
    'Role in n0, n1, n2 and 1997 more: seen in part: Forbidden',
    'Other objects may exist, so that nothing was concluded from absence',
  ])
})

test('the verdict', () => {
  expect(verdictText(sampleAssessment())).toBe('5 findings: 2 critical, 2 high, 1 medium; 1 unknown, 1 suppressed')
  expect(verdictText(cleanAssessment())).toBe('No findings')
  expect(judgedText({ ...cleanAssessment(), target: { kind: 'cluster', name: 'prod' } })).toBe(
    'Judged 14 objects (2 workloads) with 212 checks',
  )
  expect([isIncomplete(sampleAssessment()), isIncomplete(cleanAssessment())]).toEqual([true, false])
})

test('unknown answers stand under the reason they share', () => {
  const sample = sampleAssessment()
  const unknown = sample.findings.filter(({ status }) => status === 'unknown')
  const more = unknown.map((finding) => ({ ...finding, check: 'another' }))
  expect(unknownReasons({ ...sample, findings: [...sample.findings, ...more] })).toEqual([
    {
      why: 'spec.template.spec.containers[0].securityContext is a string, a map is wanted',
      findings: [...unknown, ...more],
    },
  ])
})
