// Behind the front proxy, headers name the user. Whose certificates may send them is decided by the CA and by the names; with no
// names, every certificate of the CA may. Source: kubernetes.io, Authentication, "Authenticating proxy"

import { kubernetesDocs } from '../../model/check.ts'
import { allOf, flagCheck, lastOf, onFlag } from './flag-check.ts'
import { readList } from './flags.ts'

export const apiServerRequestHeaderNames = flagCheck({
  id: 'api-server-request-header-names',
  title: 'API server that believes every certificate of the proxy CA',
  tier: 'security',
  severity: 'medium',
  why: 'Any certificate of the CA may name any user in its headers',
  attack: 'Whoever holds one certificate of that CA acts as system:masters',
  remedy: 'Set --requestheader-allowed-names to the name of the front proxy, and use a CA for nothing else',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: [],
  components: ['kube-apiserver'],
  flags: ['requestheader-allowed-names', 'requestheader-client-ca-file', 'client-ca-file'],
  decide(component) {
    const authority = lastOf(component, 'requestheader-client-ca-file')
    if (authority === undefined || authority.value === '') return []
    if (readList(allOf(component, 'requestheader-allowed-names')).length > 0) return []
    const shared = lastOf(component, 'client-ca-file')?.value === authority.value
    const message = `--requestheader-allowed-names is empty: every certificate of ${authority.value} may act as any user`
    return [onFlag(component, 'requestheader-allowed-names', message, shared ? { severity: 'critical' } : {})]
  },
})
