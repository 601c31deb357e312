import { expect, test } from 'vitest'
import { apiVersion, groupKind, isSecret } from './kind-request.ts'

test('names a kind by its group', () => {
  expect(groupKind({ group: '', kind: 'Pod' })).toBe('Pod')
  expect(groupKind({ group: 'apps', kind: 'Deployment' })).toBe('apps/Deployment')
  expect(apiVersion('', 'v1')).toBe('v1')
  expect(apiVersion('apps', 'v1')).toBe('apps/v1')
})

test('only the core group has the Secrets that are kept secret', () => {
  expect(isSecret({ group: '', plural: 'secrets' })).toBe(true)
  expect(isSecret({ group: 'example.org', plural: 'secrets' })).toBe(false)
})
