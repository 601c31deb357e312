import { expect, test } from 'vitest'
import { OperationError } from './operation-error.ts'

test('carries a code, a message and the cause', () => {
  const cause = new Error('ECONNREFUSED')
  const error = new OperationError('CLUSTER_UNREACHABLE', 'Cannot reach https://x', { cause })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({
    name: 'OperationError',
    code: 'CLUSTER_UNREACHABLE',
    message: 'Cannot reach https://x',
    cause,
  })
})
