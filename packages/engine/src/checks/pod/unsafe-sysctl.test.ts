import { deployment, law, pod } from '../law.ts'
import { unsafeSysctl } from './unsafe-sysctl.ts'

const setting = (...names: readonly string[]) => ({
  securityContext: { sysctls: names.map((name) => ({ name, value: '1' })) },
})

law(unsafeSysctl, {
  passes: [
    pod(),
    pod({}, setting()),
    pod(
      {},
      setting('kernel.shm_rmid_forced', 'net.ipv4.tcp_syncookies', 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_rmem'),
    ),
    pod({}, setting('net/ipv4/ping_group_range')),
    { ...pod({}, setting('net.ipv4.tcp_notsent_lowat')), version: 'v1.37.0' },
    { ...pod({}, setting('net.ipv4.tcp_notsent_lowat')), version: 'unknown' },
  ],
  fails: [
    { given: pod({}, setting('kernel.msgmax')), at: 'spec.securityContext.sysctls[0].name' },
    {
      given: pod({}, setting('net.ipv4.tcp_syncookies', 'net.core.somaxconn')),
      at: 'spec.securityContext.sysctls[1].name',
    },
    { given: pod({}, setting('kernel.oops_limit')), at: 'spec.securityContext.sysctls[0].name' },
    { given: pod({}, setting('net.ipv4.tcp_notsent_lowat')), at: 'spec.securityContext.sysctls[0].name' },
    {
      given: { ...pod({}, setting('net.ipv4.tcp_rmem')), version: 'v1.31.9' },
      at: 'spec.securityContext.sysctls[0].name',
    },
    { given: deployment({}, setting('vm.max_map_count')), at: 'spec.template.spec.securityContext.sysctls[0].name' },
  ],
  unknown: [
    { given: pod({}, { securityContext: { sysctls: { 'kernel.msgmax': '1' } } }), at: 'spec.securityContext.sysctls' },
  ],
})
