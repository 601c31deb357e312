// 12,500 pods by default, more than many clusters ever hold. Source: CIS 1.3.1

import { cis, kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'

export const controllerManagerPodGc = flagCheck({
  id: 'controller-manager-pod-gc',
  title: 'Controller manager that keeps finished pods',
  tier: 'reliability',
  severity: 'low',
  why: 'Finished pods stay until there are 12,500 of them, or for ever',
  attack: 'They fill etcd and slow lists down until memory runs out',
  remedy: 'Set --terminated-pod-gc-threshold to what the cluster can hold',
  sources: [
    kubernetesDocs('kube-controller-manager', 'reference/command-line-tools-reference/kube-controller-manager/'),
    cis('1.3.1'),
  ],
  rows: ['U-CP-040'],
  components: ['kube-controller-manager'],
  flags: ['terminated-pod-gc-threshold'],
  decide(component) {
    const given = lastOf(component, 'terminated-pod-gc-threshold')
    if (given !== undefined && Number(given.value) > 0) return []
    const message =
      given === undefined
        ? '--terminated-pod-gc-threshold is not set and 12500 by default'
        : `--terminated-pod-gc-threshold is ${given.value}: finished pods are never deleted`
    return [onFlag(component, 'terminated-pod-gc-threshold', message)]
  },
})
