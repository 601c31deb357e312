// All addresses by default; requests there are for health and metrics of the node itself. Source: CIS 1.3.7

import { cis, kubernetesDocs } from '../../model/check.ts'
import { mustBindLoopback } from './bind-address.ts'
import { flagCheck } from './flag-check.ts'

export const controllerManagerBindAddress = flagCheck({
  id: 'controller-manager-bind-address',
  title: 'Controller manager open to other machines',
  tier: 'security',
  severity: 'low',
  why: 'Its port for health and metrics is open on every address of the node',
  attack: 'A flaw in its server, or metrics that tell of the cluster, can be reached from the network',
  remedy: 'Set --bind-address=127.0.0.1',
  sources: [
    kubernetesDocs('kube-controller-manager', 'reference/command-line-tools-reference/kube-controller-manager/'),
    cis('1.3.7'),
  ],
  rows: ['U-CP-046'],
  fixable: true,
  components: ['kube-controller-manager'],
  flags: ['bind-address'],
  decide: mustBindLoopback,
})
