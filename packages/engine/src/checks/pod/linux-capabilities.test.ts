import { expect, test } from 'vitest'
import { formatPath } from '../../model/path.ts'
import { pod, worldOf } from '../law.ts'
import { addedCapabilities, capabilityName, drops } from './linux-capabilities.ts'

function firstContainer(capabilities: Record<string, readonly string[]>) {
  const container = worldOf(pod({ securityContext: { capabilities } })).workloads[0]?.containers[0]
  if (container === undefined) throw new Error('The fixture has no container')
  return container
}

test.each([
  ['SYS_ADMIN', 'SYS_ADMIN'],
  ['sys_admin', 'SYS_ADMIN'],
  ['CAP_SYS_ADMIN', 'SYS_ADMIN'],
  ['cap_net_raw', 'NET_RAW'],
  ['', ''],
])('capabilityName(%j) is %j', (written, name) => expect(capabilityName(written)).toBe(name))

test.each([
  [['ALL'], true],
  [['all'], true],
  [['NET_RAW'], true],
  [['CHOWN', 'net_raw'], true],
  [['CAP_NET_RAW'], false],
  [['CAP_ALL'], false],
  [['CHOWN'], false],
  [[], false],
])('drop %j drops NET_RAW: %s', (drop, expected) => expect(drops(firstContainer({ drop }), 'NET_RAW')).toBe(expected))

test('added capabilities name the place of the list item', () => {
  const added = addedCapabilities(firstContainer({ add: ['CHOWN', 'cap_bpf'] }))
  expect(added.map(({ name, path }) => `${name} ${formatPath(path)}`)).toEqual([
    'CHOWN spec.containers[0].securityContext.capabilities.add[0]',
    'BPF spec.containers[0].securityContext.capabilities.add[1]',
  ])
})
