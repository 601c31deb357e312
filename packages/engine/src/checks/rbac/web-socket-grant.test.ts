import { expect, test } from 'vitest'
import { only, worldOf } from '../law.ts'
import { webSocketGrant } from './web-socket-grant.ts'

const get = { verbs: ['get'], resources: ['pods/exec'], names: undefined }

test.each([
  [get, 'v1.34.4', {}],
  [get, 'v1.35.0', undefined],
  [get, 'v1.36.3', undefined],
  [get, 'unknown', { confidence: 'likely', severity: 'medium' }],
  [{ ...get, verbs: ['create', 'get'] }, 'v1.36.3', {}],
])('%j on %s', (grant, version, expected) => {
  expect(webSocketGrant(grant, worldOf(only([], { version })))).toEqual(expected)
})
