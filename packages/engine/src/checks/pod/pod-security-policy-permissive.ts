// What a PodSecurityPolicy lets through. The kind was removed in 1.25; its objects are judged where there still are any.
// Source: v1-24.docs.kubernetes.io/docs/concepts/security/pod-security-policy; CIS Kubernetes Benchmark 1.6, 5.2

import type { Hit, ObjectCheck } from '../../model/check.ts'
import { podSecurityPolicy } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { Severity } from '../../model/severity.ts'

type Spec = NonNullable<ValueOf<typeof podSecurityPolicy>['spec']>

interface Rule {
  readonly field: keyof Spec
  readonly severity: Severity
  readonly message: string
  readonly permits: (spec: Spec) => boolean
}

const rules: readonly Rule[] = [
  {
    field: 'privileged',
    severity: 'critical',
    message: 'The policy admits privileged containers',
    permits: ({ privileged }) => privileged === true,
  },
  {
    field: 'hostPID',
    severity: 'high',
    message: 'The policy admits pods in the PID namespace of the node',
    permits: ({ hostPID }) => hostPID === true,
  },
  {
    field: 'hostIPC',
    severity: 'high',
    message: 'The policy admits pods in the IPC namespace of the node',
    permits: ({ hostIPC }) => hostIPC === true,
  },
  {
    field: 'hostNetwork',
    severity: 'high',
    message: 'The policy admits pods in the network of the node',
    permits: ({ hostNetwork }) => hostNetwork === true,
  },
  {
    field: 'allowPrivilegeEscalation',
    severity: 'medium',
    message: 'The policy admits privilege escalation',
    // Absent is true
    permits: ({ allowPrivilegeEscalation }) => allowPrivilegeEscalation !== false,
  },
  {
    field: 'runAsUser',
    severity: 'medium',
    message: 'The policy admits containers that run as root',
    permits: ({ runAsUser }) => runAsUser?.rule !== 'MustRunAsNonRoot' && runAsUser?.rule !== 'MustRunAs',
  },
  {
    field: 'requiredDropCapabilities',
    severity: 'medium',
    message: 'The policy does not make containers drop ALL capabilities or NET_RAW',
    permits: ({ requiredDropCapabilities = [] }) =>
      !requiredDropCapabilities.some((name) => name === 'ALL' || name === 'NET_RAW'),
  },
  {
    field: 'allowedCapabilities',
    severity: 'high',
    message: 'The policy lets containers add capabilities',
    permits: ({ allowedCapabilities = [] }) => allowedCapabilities.some((name) => name !== 'NET_BIND_SERVICE'),
  },
  {
    field: 'volumes',
    severity: 'high',
    message: 'The policy admits hostPath volumes anywhere on the node',
    permits: ({ volumes = [], allowedHostPaths = [] }) =>
      volumes.some((type) => type === '*' || type === 'hostPath') && allowedHostPaths.length === 0,
  },
]

export const podSecurityPolicyPermissive: ObjectCheck<ValueOf<typeof podSecurityPolicy>> = {
  id: 'pod-security-policy-permissive',
  title: 'PodSecurityPolicy admits dangerous pods',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Whoever may use the policy may create what it does not forbid',
  attack: 'Whoever may create pods makes one that takes its node. The policy that should refuse it lets it through',
  remedy: 'Move to Pod Security Admission at level restricted; until then forbid the field in the policy',
  sources: [
    {
      title: 'Kubernetes documentation 1.24, Pod Security Policies',
      url: 'https://v1-24.docs.kubernetes.io/docs/concepts/security/pod-security-policy/',
    },
  ],
  rows: ['U-POD-040'],
  judges: 'object',
  kinds: [podSecurityPolicy],
  reads: [...rules.map(({ field }) => `object.spec.${field}`), 'object.spec.allowedHostPaths'],
  find(object) {
    const spec = object.value.spec ?? {}
    const hits: Hit[] = []
    for (const { field, message, permits, severity } of rules) {
      if (permits(spec)) hits.push({ path: object.at('spec', field), message, severity })
    }
    return hits
  },
}
