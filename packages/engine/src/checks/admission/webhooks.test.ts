import { expect, test } from 'vitest'
import { covers, outerHost } from './webhooks.ts'

test.each([
  ['https://hooks.example.com/validate', 'hooks.example.com'],
  ['https://hooks.example.com:8443', 'hooks.example.com'],
  ['https://user@10.0.0.7/a', '10.0.0.7'],
  ['https://[2001:db8::1]:443/a', '2001:db8::1'],
  ['https://web.shop.svc/validate', undefined],
  ['https://web.shop.svc.cluster.local:443', undefined],
  ['https://svc.example.com', 'svc.example.com'],
  ['https://127.0.0.1:23443/mutate', undefined],
  ['https://localhost/', undefined],
  ['https://[::1]/', undefined],
  ['', undefined],
])('the outer host of %s is %s', (url, host) => {
  expect(outerHost(url)).toBe(host)
})

test.each([
  [['*'], ['*'], true],
  [['*'], ['*/*'], true],
  [[''], ['pods'], true],
  [[''], ['pods/*'], true],
  [[''], ['pods/status'], false],
  [['apps'], ['*'], false],
  [[''], ['services'], false],
])('groups %j and resources %j cover pods: %s', (apiGroups, resources, expected) => {
  expect(covers([{ apiGroups, resources }], '', 'pods') !== undefined).toBe(expected)
})
