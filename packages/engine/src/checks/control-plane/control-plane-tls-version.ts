// TLS 1.0 and 1.1 are withdrawn (RFC 8996); 1.2 is the default. etcd writes TLS1.2 where the others write VersionTLS12.
// Source: kubernetes.io, kube-apiserver, --tls-min-version; etcd.io, "Configuration options"

import { kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

const old: ReadonlySet<string> = new Set(['VersionTLS10', 'VersionTLS11'])

export const controlPlaneTlsVersion = flagCheck({
  id: 'control-plane-tls-version',
  title: 'Control plane that takes old TLS',
  tier: 'security',
  severity: 'medium',
  why: 'A component takes TLS 1.0 or 1.1, which were withdrawn for their flaws',
  attack: 'Someone on the network makes both sides use the old version and attacks that',
  remedy: 'Set --tls-min-version to VersionTLS12 or VersionTLS13 (etcd: TLS1.2 or TLS1.3)',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: [],
  fixable: true,
  components: ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'etcd'],
  flags: ['tls-min-version'],
  decide(component) {
    const given = lastOf(component, 'tls-min-version')
    if (given === undefined || !old.has(given.value)) return []
    return [
      onFlag(component, 'tls-min-version', `${component.name} takes TLS from ${given.value} on`, {
        to: 'VersionTLS12',
      }),
    ]
  },
})
