// use on an OpenShift SecurityContextConstraints or a PodSecurityPolicy lets pods be as privileged as it allows. Those named restricted or nonroot
// allow little. Source: OpenShift, Managing security context constraints

import { rightCheck } from './right-check.ts'

export const usePrivilegedPolicies = rightCheck({
  id: 'use-privileged-policies',
  title: 'Right to use privileged pod policies',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may use a privileged constraint starts pods that take over the node',
  attack: 'The attacker starts a privileged pod under the constraint and mounts the disk of the node',
  remedy: 'Name a restricted constraint in resourceNames',
  sources: [
    {
      title: 'OpenShift documentation, Managing security context constraints',
      url: 'https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html',
    },
  ],
  rows: [],
  gains: 'use privileged pod policies',
  inNamespace: 'high',
  named: 'high',
  weigh: ({ names }) =>
    names?.every((name) => /^(?:restricted|nonroot)(?:-v\d)?$/.test(name)) === true ? undefined : {},
  rights: [
    { group: 'security.openshift.io', resources: ['securitycontextconstraints'], verbs: ['use'], scope: 'namespace' },
    { group: 'policy', resources: ['podsecuritypolicies'], verbs: ['use'], scope: 'namespace' },
  ],
})
