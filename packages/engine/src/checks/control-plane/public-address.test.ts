import { expect, test } from 'vitest'
import { isLoopback, isPublicAddress } from './public-address.ts'

test.each([
  ['8.8.8.8', true],
  ['203.0.114.1', true],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['172.32.0.1', true],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['255.255.255.255', false],
  ['1.2.3.999', false],
  ['2a00:1450::1', true],
  ['fd00::1', false],
  ['fe80::1', false],
  ['web.example', false],
])('%s is public: %s', (text, wanted) => expect(isPublicAddress(text)).toBe(wanted))

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['localhost', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.0.0.1.example', false],
])('%s is loopback: %s', (text, wanted) => expect(isLoopback(text)).toBe(wanted))
