import { law, podContext } from '../law.ts'
import type { Row } from '../law.ts'
import { sysctls } from './sysctls.ts'

const place = 'spec.securityContext.sysctls'

function named(...names: unknown[]) {
  return { metadata: {}, spec: { securityContext: { sysctls: names.map((name) => ({ name, value: '1' })) } } }
}

const grown: Row[] = (
  [
    [27, 'net.ipv4.ip_local_reserved_ports'],
    [29, 'net.ipv4.tcp_keepalive_time'],
    [29, 'net.ipv4.tcp_fin_timeout'],
    [29, 'net.ipv4.tcp_keepalive_intvl'],
    [29, 'net.ipv4.tcp_keepalive_probes'],
    [32, 'net.ipv4.tcp_rmem'],
    [32, 'net.ipv4.tcp_wmem'],
    [37, 'net.ipv4.tcp_slow_start_after_idle'],
    [37, 'net.ipv4.tcp_notsent_lowat'],
  ] as const
).flatMap(([from, name]): Row[] => [
  [`v1.${from - 1}`, named(name), `${place}[0].name`],
  [`v1.${from}`, named(name)],
  ['latest', named(name)],
])

law(sysctls, [
  ['v1.0', podContext({ sysctls: null })],
  [
    'v1.0',
    named(
      'kernel.shm_rmid_forced',
      'net.ipv4.ip_local_port_range',
      'net.ipv4.tcp_syncookies',
      'net.ipv4.ping_group_range',
      'net.ipv4.ip_unprivileged_port_start',
    ),
  ],
  ...grown,
  ['latest', named('net.ipv4.tcp_rmem', 'kernel.msgmax', 'net/ipv4/tcp_rmem'), `${place}[1].name`, `${place}[2].name`],
  ['latest', podContext({ sysctls: [{}, null, { name: '' }] }), ...[0, 1, 2].map((i) => `${place}[${i}].name`)],
  ['latest', named(7), `?${place}[0].name`],
  ['latest', podContext({ sysctls: { name: 'kernel.msgmax' } }), `?${place}`],
  ['latest', podContext({ sysctls: ['kernel.msgmax'] }), `?${place}[0]`],
])
