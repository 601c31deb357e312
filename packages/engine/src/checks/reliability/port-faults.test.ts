import { expect, test } from 'vitest'
import { portNameFault, portNumberFault } from './port-faults.ts'

test.each(['http', 'a', 'h2c-tls', '8080a', 'a'.repeat(15)])('takes the name %s', (name) =>
  expect(portNameFault(name)).toBeUndefined(),
)
test.each(['', 'HTTP', 'a_b', '80', '-a', 'a-', 'a--b', 'a'.repeat(16)])('refuses the name %j', (name) =>
  expect(portNameFault(name)).toBeTypeOf('string'),
)
test.each([
  [1, true],
  [65_535, true],
  [0, false],
  [-1, false],
  [65_536, false],
  [undefined, false],
])('number %s', (port, taken) => expect(portNumberFault(port) === undefined).toBe(taken))
