import { expect, test } from 'vitest'
import { pod, worldOf } from '../law.ts'
import { emptyDirsWithoutLimit } from './empty-dirs.ts'

const volumes = [
  { emptyDir: {}, name: 'disk' },
  { emptyDir: { medium: 'Memory' }, name: 'memory' },
  { emptyDir: { sizeLimit: '1Gi' }, name: 'limited' },
  { configMap: { name: 'x' }, name: 'other' },
]

test.each([
  [false, ['disk']],
  [true, ['memory']],
])('in memory: %s', (inMemory, names) => {
  const [workload] = worldOf(pod({}, { volumes })).workloads
  expect(workload && emptyDirsWithoutLimit(workload, inMemory).map(({ name }) => name)).toEqual(names)
})
