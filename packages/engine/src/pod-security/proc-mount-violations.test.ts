import { expect, test } from 'vitest'
import { podOf } from './pod.ts'
import { procMountViolations } from './proc-mount-violations.ts'

test('a procMount other than Default is reported by the check that asks', () => {
  const containers = ['Unmasked', 'Default', null, 7].map((procMount) => ({ securityContext: { procMount } }))
  const pod = podOf({ metadata: {}, spec: { containers } })
  expect(procMountViolations('someCheck', pod)).toEqual([
    {
      check: 'someCheck',
      path: ['spec', 'containers', 0, 'securityContext', 'procMount'],
      message: 'Container 0 has the procMount "Unmasked"; allowed is Default',
      value: 'Unmasked',
    },
  ])
  expect([...pod.doubts.keys()]).toEqual(['spec.containers[3].securityContext.procMount'])
})
