import { describe, expect, test } from 'vitest'
import { formatPath } from '../model/path.ts'
import { nameOf, podOf, quote } from './pod.ts'

describe('the containers of a pod', () => {
  test('are those of all three lists', () => {
    const pod = podOf({
      metadata: {},
      spec: { containers: [{}, null], initContainers: [{}], ephemeralContainers: [{}] },
    })
    expect(pod.containers.map(({ path }) => formatPath(path))).toEqual([
      'spec.initContainers[0]',
      'spec.containers[0]',
      'spec.containers[1]',
      'spec.ephemeralContainers[0]',
    ])
    expect(pod.doubts.size).toBe(0)
  })

  test('that could not be read are doubts, and their neighbours stay', () => {
    const pod = podOf({ metadata: undefined, spec: { containers: [7, {}], initContainers: {} } })
    expect(pod.containers).toHaveLength(1)
    expect([...pod.doubts.keys()]).toEqual(['spec.initContainers', 'spec.containers[0]'])
  })

  test('have names for people', () => {
    const spec = {
      containers: [{ name: 'web' }, {}, { name: 7 }, { name: 'a"\u001b[31m' }],
      initContainers: [{ name: 'setup' }],
      ephemeralContainers: [{ name: 'debug' }],
    }
    const pod = podOf({ metadata: {}, spec })
    expect(pod.containers.map(nameOf)).toEqual([
      'Init container "setup"',
      'Container "web"',
      'Container 1',
      'Container 2',
      'Container "a\\"\\u001b[31m"',
      'Ephemeral container "debug"',
    ])
    expect(pod.doubts.size).toBe(0)
  })
})

test('long texts are cut', () => {
  expect(quote('x'.repeat(1000))).toBe(`"${'x'.repeat(64)}…"`)
})
