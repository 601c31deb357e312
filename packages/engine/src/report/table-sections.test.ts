import { expect, test } from 'vitest'
import { paintFor } from './paint.ts'
import { cleanAssessment, sampleAssessment } from './sample-assessment.ts'
import { admissionLines, admissionText } from './table-sections.ts'

const sheet = { paint: paintFor(false), width: 80, places: 5 }

test('nothing when nothing was evaluated', () => {
  expect(admissionLines(cleanAssessment(), sheet)).toEqual([])
})

test('admission counts refused, unknown and warned', () => {
  const { admission } = sampleAssessment()
  const [refused] = admission
  if (refused === undefined) throw new Error('The sample holds a refused workload')
  const warned = {
    ...refused,
    podsAllowed: true,
    modes: refused.modes.map((mode) => ({ ...mode, mode: 'warn' as const })),
  }
  expect(admissionText([...admission, warned])).toBe(
    'The pods of 1 of 3 workloads would be refused; 1 unknown; 1 admitted with a warning or an audit record',
  )
  expect(admissionText([warned])).toBe(
    'The pods of 1 workload would be admitted; 1 admitted with a warning or an audit record',
  )
  const many = { ...sampleAssessment(), admission: Array.from({ length: 100 }, () => refused) }
  expect(admissionLines(many, sheet).at(-1)).toBe('  … and 95 more: --verbose shows all')
})
