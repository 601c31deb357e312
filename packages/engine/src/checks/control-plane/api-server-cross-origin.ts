// Source: kubernetes.io, kube-apiserver, --cors-allowed-origins

import { kubernetesDocs } from '../../model/check.ts'
import { allOf, flagCheck, onFlag } from './flag-check.ts'
import { readList } from './flags.ts'

const anything: ReadonlySet<string> = new Set(['*', '.*', '^.*$', '.+', '//.*', 'http', 'https'])

export const apiServerCrossOrigin = flagCheck({
  id: 'api-server-cross-origin',
  title: 'API server open to web pages of any origin',
  tier: 'security',
  severity: 'medium',
  why: 'Any web page may send requests to the API server and read the answers',
  attack: 'A page that an administrator opens uses what the browser holds for the cluster',
  remedy: 'Remove --cors-allowed-origins, or anchor each pattern: //console\\.example$',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: [],
  components: ['kube-apiserver'],
  flags: ['cors-allowed-origins'],
  decide(component) {
    const open = readList(allOf(component, 'cors-allowed-origins')).filter((pattern) => anything.has(pattern))
    return open.length === 0
      ? []
      : [onFlag(component, 'cors-allowed-origins', `--cors-allowed-origins takes every origin: ${open.join(', ')}`)]
  },
})
