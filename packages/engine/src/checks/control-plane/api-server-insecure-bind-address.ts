// The address of the insecure port, loopback by default; removed in 1.24. Source: CIS Kubernetes Benchmark 1.5, 1.2.18

import { kubernetesDocs } from '../../model/check.ts'
import { remove } from '../../model/fix.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'
import { isLoopback } from './public-address.ts'

export const apiServerInsecureBindAddress = flagCheck({
  id: 'api-server-insecure-bind-address',
  title: 'API server with an address for its insecure port',
  tier: 'security',
  severity: 'critical',
  why: 'The flag offers the port without authentication on an address of its own',
  attack: 'Whoever reaches the address sends requests as the highest administrator',
  remedy: 'Remove --insecure-bind-address and set --insecure-port=0',
  sources: [
    kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'),
    { title: 'CIS Kubernetes Benchmark 1.5, 1.2.18' },
  ],
  rows: ['U-CP-001'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: ['insecure-bind-address'],
  until: 24,
  decide(component) {
    const given = lastOf(component, 'insecure-bind-address')
    if (given === undefined) return []
    const fix = given.editable && given.before !== '' ? remove(given.path) : undefined
    const message = `--insecure-bind-address=${given.value} is for a port that needs no authentication`
    return [
      onFlag(component, 'insecure-bind-address', message, {
        fix,
        ...(isLoopback(given.value) && { severity: 'low' as const }),
      }),
    ]
  },
})
