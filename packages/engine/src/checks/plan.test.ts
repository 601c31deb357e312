import { expect, test } from 'vitest'
import { kinds } from '../model/kinds.ts'
import { checkAreas } from './index.ts'
import { kindsNeeded, parsePlan } from './plan.ts'

const checks = checkAreas.flatMap((area) => area.checks)

test('configuration files of components are parsed in full, but asked of no API server', () => {
  const onlyInFiles = kinds.filter(({ fileOnly }) => fileOnly === true)
  expect(onlyInFiles.length).toBeGreaterThan(0)
  const plan = parsePlan(checks)
  for (const { group, kind } of onlyInFiles) expect(plan(`${group}/${kind}`)).toBe('full')
  expect(kindsNeeded(checks).filter(({ fileOnly }) => fileOnly === true)).toEqual([])
})

test('workloads are always needed', () => {
  expect(kindsNeeded([]).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Pod', 'Deployment', 'CronJob']))
})
