import { describe, expect, test } from 'vitest'
import { OperationError } from '../operation-error.ts'
import { asOperationError, isDropped } from './transport-error.ts'

const failed = (code: string) => Object.assign(new Error(`it says ${code}`), { code })
const server = new URL('https://kube:6443')

test.each([
  ['ECONNRESET', false, 0, true],
  ['EPIPE', false, 4, true],
  ['ECONNREFUSED', false, 0, false],
  ['ECONNREFUSED', true, 0, true],
  ['CLUSTER_TIMEOUT', true, 0, true],
  ['CLUSTER_TIMEOUT', true, 1, false],
  ['ENOTFOUND', true, 0, false],
  ['CERT_HAS_EXPIRED', false, 0, false],
])('%s (reached: %s, try %i) is worth another try: %s', (code, reached, attempt, again) => {
  expect(isDropped(failed(code), reached, attempt)).toBe(again)
})

describe('asOperationError', () => {
  test.each([
    ['CERT_HAS_EXPIRED', 'CLUSTER_CERTIFICATE', 'is not trusted (CERT_HAS_EXPIRED'],
    ['EPROTO', 'CLUSTER_CERTIFICATE', 'No TLS connection to kube:6443'],
    ['HPE_INVALID_CONSTANT', 'CLUSTER_NOT_KUBERNETES', 'does not speak HTTP/1.1'],
    ['ENOTFOUND', 'CLUSTER_UNREACHABLE', 'Cannot read from the API server kube:6443: ENOTFOUND'],
  ])('%s is %s', (code, wanted, message) => {
    const error = asOperationError(failed(code), server, undefined)
    expect(error.code).toBe(wanted)
    expect(error.message).toContain(message)
    expect(error.cause).toMatchObject({ code })
  })

  test('keeps what is one already, and says when it was stopped', () => {
    const own = new OperationError('CREDENTIAL_PLUGIN', 'x')
    expect(asOperationError(own, server, undefined)).toBe(own)
    expect(asOperationError(own, server, AbortSignal.abort()).code).toBe('ABORTED')
    expect(asOperationError('odd', server, undefined).message).toContain('odd')
  })
})
