// Source: etcd documentation, Transport security model; CIS 1.2.23

import { kubernetesDocs } from '../../model/check.ts'
import { allOf, flagCheck } from './flag-check.ts'

export const apiServerEtcdPlainText = flagCheck({
  id: 'api-server-etcd-plain-text',
  title: 'API server that speaks to etcd without TLS',
  tier: 'security',
  severity: 'high',
  why: 'All objects, Secrets among them, cross the connection to etcd in plain text',
  attack: 'Whoever listens on the network, or on the loopback of the node, reads every Secret',
  remedy: 'Change --etcd-servers to https URLs',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: [],
  components: ['kube-apiserver'],
  flags: ['etcd-servers', 'etcd-servers-overrides'],
  decide(component) {
    return [...allOf(component, 'etcd-servers'), ...allOf(component, 'etcd-servers-overrides')].flatMap((flag) =>
      flag.value.includes('http://')
        ? [{ path: flag.path, message: `--${flag.name} names etcd without TLS: ${flag.value}` }]
        : [],
    )
  },
})
