import { describe, expect, test } from 'vitest'
import { formatPath } from '../model/path.ts'
import { podOf } from './pod.ts'
import { malformed } from './read.ts'
import { holders, profileType } from './security-contexts.ts'

test('security contexts are held by the pod and its containers', () => {
  const pod = podOf({ metadata: {}, spec: { containers: [{ name: 'web' }], initContainers: [{}] } })
  expect(holders(pod).map(({ part, name }) => [formatPath(part.path), name()])).toEqual([
    ['spec', 'Pod'],
    ['spec.initContainers[0]', 'Init container 0'],
    ['spec.containers[0]', 'Container "web"'],
  ])
})

describe('the type of a profile', () => {
  test.each([
    [undefined, undefined],
    [{}, undefined],
    [{ seccompProfile: null }, undefined],
    [{ seccompProfile: {} }, ''],
    [{ seccompProfile: { type: null } }, ''],
    [{ seccompProfile: { type: 'Localhost' } }, 'Localhost'],
    [{ seccompProfile: { type: 7 } }, malformed],
    [{ seccompProfile: 'Localhost' }, malformed],
    ['x', malformed],
  ])('of %j', (securityContext, type) => {
    const { spec } = podOf({ metadata: {}, spec: { securityContext } })
    expect(profileType(spec, 'seccompProfile')).toBe(type)
  })
})
