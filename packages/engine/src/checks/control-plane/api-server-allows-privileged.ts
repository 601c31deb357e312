// Off unless given, and installers give it, since networks and storage need privileged pods; Pod Security decides who may.
// Source: kubernetes.io, kube-apiserver, --allow-privileged

import { kubernetesDocs } from '../../model/check.ts'
import { flagCheck, lastOf, onFlag } from './flag-check.ts'
import { readBoolean } from './flags.ts'

export const apiServerAllowsPrivileged = flagCheck({
  id: 'api-server-allows-privileged',
  title: 'API server that takes privileged pods',
  tier: 'opinion',
  severity: 'low',
  why: 'Privileged pods are possible in every namespace that admission leaves open',
  attack: 'Whoever may create pods in a namespace without a Pod Security level takes its node',
  remedy: 'Enforce Pod Security levels in every namespace; remove --allow-privileged where nothing needs it',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: [],
  components: ['kube-apiserver'],
  flags: ['allow-privileged'],
  decide(component) {
    const given = lastOf(component, 'allow-privileged')
    if (given === undefined || readBoolean(given.value) === false) return []
    // No fix: the pods of most networks and storage drivers are privileged.
    return [
      onFlag(
        component,
        'allow-privileged',
        `--allow-privileged is ${given.value}: privileged pods are taken wherever admission lets them`,
      ),
    ]
  },
})
