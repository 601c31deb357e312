import { describe, expect, test } from 'vitest'
import { annotationsUnder, readAnnotation } from './annotations.ts'
import { podOf } from './pod.ts'
import { malformed } from './read.ts'

function podWith(annotations: unknown) {
  return podOf({ metadata: { annotations }, spec: {} })
}

describe('annotations', () => {
  test('of a prefix', () => {
    const pod = podWith({ 'a/x': '1', 'a/y': null, 'b/x': '2', 'a/z': 7 })
    expect(annotationsUnder(pod, 'a/')).toEqual([
      { path: ['metadata', 'annotations', 'a/x'], value: '1' },
      { path: ['metadata', 'annotations', 'a/y'], value: '' },
    ])
    expect([...pod.doubts.values()]).toEqual([
      { path: ['metadata', 'annotations', 'a/z'], why: 'Expected a string, got a number' },
    ])
  })

  test.each([undefined, null, {}])('%j are none', (annotations) => {
    expect(annotationsUnder(podWith(annotations), '')).toEqual([])
    expect(readAnnotation(podWith(annotations), 'constructor')).toBeUndefined()
  })

  test('that are no map are a doubt', () => {
    const pod = podWith('x')
    expect(annotationsUnder(pod, 'a/')).toEqual([])
    expect(readAnnotation(pod, 'a/x')).toBe(malformed)
    expect([...pod.doubts.keys()]).toEqual(['metadata.annotations'])
  })
})
