// Port 0 turned TLS off altogether in old versions. Source: CIS Kubernetes Benchmark 1.6, 1.2.20

import { kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

export const apiServerSecurePort = flagCheck({
  id: 'api-server-secure-port',
  title: 'API server without its secure port',
  tier: 'security',
  severity: 'high',
  why: 'With --secure-port=0 the API server serves no TLS, and only its insecure port is left',
  attack: 'Requests and tokens cross the network in plain text',
  remedy: 'Remove --secure-port=0',
  sources: [
    kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'),
    { title: 'CIS Kubernetes Benchmark 1.6, 1.2.20' },
  ],
  rows: ['U-CP-019'],
  components: ['kube-apiserver'],
  flags: ['secure-port'],
  decide(component) {
    const given = lastOf(component, 'secure-port')
    return given === undefined || Number(given.value) !== 0
      ? []
      : [onFlag(component, 'secure-port', '--secure-port is 0: the API server serves no TLS')]
  },
})
