import { expect, test } from 'vitest'
import { groupKindOf, splitApiVersion } from './resource.ts'

test.each([
  ['v1', { group: '', version: 'v1' }],
  ['apps/v1', { group: 'apps', version: 'v1' }],
  ['a/b/c', { group: 'a', version: 'b/c' }],
  ['', { group: '', version: '' }],
])('%s', (text, parts) => expect(splitApiVersion(text)).toEqual(parts))

test.each([
  ['', 'Pod', 'Pod'],
  ['apps', 'Deployment', 'apps/Deployment'],
])('%s and %s', (group, kind, text) => expect(groupKindOf(group, kind)).toBe(text))
