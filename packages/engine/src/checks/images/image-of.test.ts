import { expect, test } from 'vitest'
import { pod, worldOf } from '../law.ts'
import { imageOf, isInjected, parsedImageOf } from './image-of.ts'

const container = (
  fixture = pod(),
): NonNullable<ReturnType<typeof worldOf>['workloads'][number]['containers'][number]> => {
  const [found] = worldOf(fixture).workloads.flatMap(({ containers }) => containers)
  if (found === undefined) throw new Error('No container')
  return found
}

test('parses the image of a container once', () => {
  const one = container(pod({ image: 'nginx:1.27' }))
  expect(imageOf(one)).toEqual({ digest: undefined, registry: 'docker.io', repository: 'library/nginx', tag: '1.27' })
  expect(parsedImageOf(one)).toBe(parsedImageOf(one))
})

test('has none where there is none', () => {
  expect(imageOf(container(pod({ image: null })))).toBeUndefined()
  expect(imageOf(container(pod({ image: 'Web' })))).toBeUndefined()
})

test('knows the image that a mesh puts in', () => {
  expect(isInjected(container(pod({ image: 'auto' })))).toBe(false)
  expect(isInjected(container(pod({ image: 'auto' }, {}, { labels: { 'sidecar.istio.io/inject': 'true' } })))).toBe(
    true,
  )
  expect(
    isInjected(container(pod({ image: 'web' }, {}, { annotations: { 'inject.istio.io/templates': 'gateway' } }))),
  ).toBe(false)
})
