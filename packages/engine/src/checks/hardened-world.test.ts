import { expect, test } from 'vitest'
import { formatPath } from '../model/path.ts'
import { hardenedDeployment } from './hardened-world.ts'
import { checkAreas } from './index.ts'
import { deployment, pod, world, worldOf } from './law.ts'
import { runChecks } from './run.ts'

test.each([
  ['a pod', pod()],
  ['a deployment', deployment()],
  ['a deployment among its surroundings', world([hardenedDeployment()])],
])('the hardened world passes every check: %s', (_, fixture) => {
  const checks = checkAreas.flatMap((area) => area.checks)
  const failing = runChecks(checks, worldOf(fixture)).verdicts.filter(({ status }) => status === 'fail')
  expect(failing.map(({ check, path, message }) => `${check.id} ${formatPath(path)} ${message}`)).toEqual([])
})
