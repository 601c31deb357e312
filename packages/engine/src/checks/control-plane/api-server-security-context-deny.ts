// Before Pod Security admission (on by default since 1.23) either PodSecurityPolicy or SecurityContextDeny was what refused
// dangerous pods; the latter was removed in 1.30. Source: CIS Kubernetes Benchmark 1.6, 1.2.13; kubernetes.io, Admission Control

import { kubernetesDocs } from '../../model/check.ts'
import { enabledPlugins, pluginFlags } from './admission-plugins.ts'
import { flagCheck, onFlag } from './flag-check.ts'

export const apiServerSecurityContextDeny = flagCheck({
  id: 'api-server-security-context-deny',
  title: 'API server with nothing to refuse dangerous pods',
  tier: 'hygiene',
  severity: 'medium',
  why: 'Neither PodSecurityPolicy nor SecurityContextDeny runs, and the version has no Pod Security admission',
  attack: 'Whoever may create pods makes one that runs as root with the disk of its node',
  remedy: 'Upgrade to a version with Pod Security admission and enforce its levels',
  sources: [
    kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'),
    { title: 'CIS Kubernetes Benchmark 1.6, 1.2.13' },
  ],
  rows: ['U-CP-015'],
  components: ['kube-apiserver'],
  flags: pluginFlags,
  until: 23,
  decide(component) {
    const enabled = enabledPlugins(component)
    if (enabled.includes('PodSecurityPolicy') || enabled.includes('SecurityContextDeny')) return []
    const { version, line } = component
    const message = 'Neither PodSecurityPolicy nor SecurityContextDeny runs'
    if (version === undefined)
      return [
        {
          path: line.end,
          message: `${message}, and whether the API server has Pod Security admission is not known`,
          unknown: true,
        },
      ]
    return [onFlag(component, 'enable-admission-plugins', message)]
  },
})
