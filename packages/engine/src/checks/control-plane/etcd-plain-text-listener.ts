// Source: etcd.io, Transport security model

import { isPlainRemote, urlsOf } from './etcd-urls.ts'
import { allOf, flagCheck } from './flag-check.ts'

export const etcdPlainTextListener = flagCheck({
  id: 'etcd-plain-text-listener',
  title: 'etcd that listens without TLS',
  tier: 'security',
  severity: 'high',
  why: 'etcd offers a port without TLS to other machines',
  attack:
    'Whoever reaches it reads and writes every object of the cluster, for without TLS there are no client certificates',
  remedy: 'Change the URL to https, or to a loopback address',
  sources: [
    { title: 'etcd documentation, Transport security model', url: 'https://etcd.io/docs/v3.6/op-guide/security/' },
  ],
  rows: [],
  components: ['etcd'],
  flags: ['listen-client-urls', 'listen-peer-urls'],
  decide(component) {
    return [...allOf(component, 'listen-client-urls'), ...allOf(component, 'listen-peer-urls')].flatMap((flag) => {
      if (!urlsOf(flag.value).some(isPlainRemote)) return []
      const severity = flag.name === 'listen-client-urls' ? { severity: 'critical' as const } : {}
      return [{ path: flag.path, message: `--${flag.name} takes connections without TLS: ${flag.value}`, ...severity }]
    })
  },
})
