import { expect, test } from 'vitest'
import { parseKernel } from './kernel.ts'

test.each([
  ['6.6.30', 'upstream', '6.6.30', []],
  ['5.10.90+', 'upstream', '5.10.90', []],
  ['5.10.93-87.444.amzn2.x86_64', 'upstream', '5.10.93', [87, 444]],
  ['5.15.63-flatcar', 'upstream', '5.15.63', []],
  ['5.15.0-91-generic', 'ubuntu', '5.15.0', [91]],
  ['5.15.0-1030-azure', 'ubuntu', '5.15.0', [1030]],
  ['5.10.0-11-amd64', 'debian', '5.10.0', [11]],
  ['5.10.0-11-cloud-amd64', 'debian', '5.10.0', [11]],
  ['4.18.0-348.12.2.el8_5.x86_64', 'redhat', '4.18.0', [348, 12, 2]],
  ['5.3.18-59.37-default', 'other', '5.3.18', [59, 37]],
  ['5.10.0-60.18.0.50.oe2203.x86_64', 'other', '5.10.0', [60, 18, 0, 50]],
])('%s is of %s', (text, family, base, build) => expect(parseKernel(text)).toMatchObject({ base, build, family }))

test.each(['', 'linux', '5.10', 'v5.10.0'])('%s is none', (text) => expect(parseKernel(text)).toBeUndefined())
