// One minute by default. Source: CIS 1.2.20

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'
import { durationSeconds } from './go-duration.ts'

/** Seconds. */
const most = 300

export const apiServerRequestTimeout = flagCheck({
  id: 'api-server-request-timeout',
  title: 'API server with a long or wrong time limit of requests',
  tier: 'reliability',
  severity: 'low',
  why: 'Requests may hold the API server for longer than five minutes',
  attack: 'A few clients that read slowly keep its connections until others are refused',
  remedy: 'Remove --request-timeout, or set five minutes at most',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.20')],
  rows: ['U-CP-025'],
  components: ['kube-apiserver'],
  flags: ['request-timeout'],
  decide(component) {
    const given = lastOf(component, 'request-timeout')
    if (given === undefined) return []
    const seconds = durationSeconds(given.value)
    if (seconds !== undefined && seconds > 0 && seconds <= most) return []
    return [onFlag(component, 'request-timeout', `--request-timeout is ${given.value}, wanted a duration up to 5m`)]
  },
})
