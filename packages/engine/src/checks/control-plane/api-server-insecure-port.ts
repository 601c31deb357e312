// Up to 1.19 the API server listened on an HTTP port without authentication and authorization, 8080 on loopback by
// default; 1.20 takes only 0 there, 1.24 removed the flag. Source: CHANGELOG-1.20 and CHANGELOG-1.24 of Kubernetes

import { kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

export const apiServerInsecurePort = flagCheck({
  id: 'api-server-insecure-port',
  title: 'API server with its insecure port',
  tier: 'security',
  severity: 'critical',
  why: 'The insecure port answers every request as the highest administrator, without authentication',
  attack: 'Any process on the node, or whoever gets one of them to send a request, controls the cluster',
  remedy: 'Set --insecure-port=0 and upgrade to a version without the port',
  sources: [
    kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'),
    { title: 'Kubernetes CHANGELOG-1.24, Deprecation' },
  ],
  rows: ['U-CP-001'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: ['insecure-port'],
  until: 24,
  decide(component) {
    const given = lastOf(component, 'insecure-port')
    if (given !== undefined && Number(given.value) === 0) return []
    if (given !== undefined) {
      return [
        onFlag(
          component,
          'insecure-port',
          `The API server serves requests without authentication on port ${given.value}`,
          { to: '0' },
        ),
      ]
    }
    const { version } = component
    if (version === undefined) {
      const message =
        '--insecure-port is not set, and whether the API server is older than 1.20, which opens port 8080, is not known'
      return [{ path: component.line.end, message, unknown: true }]
    }
    if (version.minor >= 20) return []
    return [
      onFlag(
        component,
        'insecure-port',
        '--insecure-port is not set and 8080 by default: requests there need no authentication',
        { to: '0' },
      ),
    ]
  },
})
