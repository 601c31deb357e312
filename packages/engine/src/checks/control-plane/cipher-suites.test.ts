import { expect, test } from 'vitest'
import { isStrongSuite } from './cipher-suites.ts'

test.each([
  ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', true],
  ['TLS_AES_256_GCM_SHA384', true],
  ['TLS_RSA_WITH_AES_128_GCM_SHA256', false],
  ['TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA', false],
  ['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256', false],
])('%s', (name, strong) => expect(isStrongSuite(name)).toBe(strong))
