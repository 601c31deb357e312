import { expect, test } from 'vitest'
import { endsOf, repositoryOf, tagOf } from './image-repository.ts'

test.each([
  ['redis', 'redis', undefined],
  ['redis:7', 'redis', '7'],
  ['docker.io/library/redis:7@sha256:00', 'library/redis', '7'],
  ['localhost:5000/a/b', 'a/b', undefined],
  ['localhost/a:1', 'a', '1'],
  ['registry.k8s.io/ingress-nginx/controller:v1.11.2@sha256:00', 'ingress-nginx/controller', 'v1.11.2'],
  ['kubernetesui/dashboard', 'kubernetesui/dashboard', undefined],
  ['', '', undefined],
])('%s is %s, %s', (image, repository, tag) => {
  expect(repositoryOf(image)).toBe(repository)
  expect(tagOf(image)).toBe(tag)
})

test('ends', () => {
  expect(endsOf('a/b/c')).toEqual(['a/b/c', 'b/c', 'c'])
  expect(endsOf('a/b/c/d/e')[0]).toBe('b/c/d/e')
})
