// What a policy must keep of: Secrets and tokens (without their content), changes of workloads, and the ways into pods.
// Source: kubernetes.io/docs/tasks/debug/debug-cluster/audit; CIS 3.2.2

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { Hit } from '../../model/check.ts'
import { auditPolicy } from '../../model/kinds/component-config.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { KubeObject } from '../../model/object.ts'
import { mayMatch, mustMatch } from './audit-rules.ts'
import type { AuditRule, AuditedRequest } from './audit-rules.ts'
import { wrongType } from './config-file.ts'
import { flagCheck, lastOf } from './flag-check.ts'

/** Requests that CIS names, and that an audit cannot do without. */
const wanted: readonly AuditedRequest[] = [
  { group: '', resource: 'secrets', verb: 'get' },
  { group: 'authentication.k8s.io', resource: 'tokenreviews', verb: 'create' },
  { group: '', resource: 'pods', verb: 'create' },
  { group: 'apps', resource: 'deployments', verb: 'patch' },
  { group: '', resource: 'pods/exec', verb: 'create' },
  { group: '', resource: 'pods/portforward', verb: 'create' },
  { group: '', resource: 'pods/proxy', verb: 'create' },
  { group: '', resource: 'services/proxy', verb: 'create' },
]

/** Requests whose content holds credentials: reads answer with them, writes bring them. */
const secret: readonly AuditedRequest[] = [
  { group: '', resource: 'secrets', verb: 'get' },
  { group: '', resource: 'secrets', verb: 'list' },
  { group: '', resource: 'secrets', verb: 'create' },
  { group: '', resource: 'secrets', verb: 'update' },
  { group: '', resource: 'serviceaccounts/token', verb: 'create' },
  { group: 'authentication.k8s.io', resource: 'tokenreviews', verb: 'create' },
]

export const auditPolicyCoverage = flagCheck({
  id: 'audit-policy-coverage',
  title: 'Audit policy that keeps too little or too much',
  tier: 'security',
  severity: 'medium',
  why: 'The policy leaves out requests that matter, or writes the content of Secrets into the log',
  attack: 'An attacker who runs commands in pods leaves no trace; or whoever reads the log reads Secrets from it',
  remedy:
    'Log Secrets, ConfigMaps and TokenReviews at Metadata, and everything else that CIS 3.2.2 names at Metadata or above',
  sources: [
    kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'),
    cis('3.2.1'),
    cis('3.2.2'),
  ],
  rows: ['U-CP-036', 'U-CP-037'],
  components: ['kube-apiserver'],
  flags: ['audit-policy-file'],
  alsoReads: ['kind:audit.k8s.io/Policy'],
  decide(component, world) {
    const given = lastOf(component, 'audit-policy-file')
    if (given === undefined || given.value === '' || world.objects(auditPolicy).length > 0) return []
    return [
      {
        path: given.path,
        message: `${given.value} decides what is audited, but no audit Policy is in the target`,
        unknown: true,
      },
    ]
  },
  decideFiles(world) {
    const policies = world.objects(auditPolicy)
    return policies.length === 0
      ? undefined
      : policies.flatMap((policy) => wrongType(policy) ?? [...missing(policy), ...leaks(policy)])
  },
})

type Policy = KubeObject<ValueOf<typeof auditPolicy>>

/** Requests that no rule, or one of level None, decides for everyone: one hit for each place. */
function missing(policy: Policy): readonly Hit[] {
  const rules = policy.value.rules ?? []
  const unkept = new Map<number, string[]>()
  for (const request of wanted) {
    const index = rules.findIndex((rule) => mustMatch(rule, request))
    if (index >= 0 && rules[index]?.level !== 'None') continue
    unkept.set(index, [...(unkept.get(index) ?? []), `${request.verb} ${request.resource}`])
  }
  return [...unkept].map(([index, requests]) => ({
    on: policy,
    path: index < 0 ? policy.at('rules') : policy.at('rules', index, 'level'),
    message: `The audit policy keeps nothing of ${requests.join(', ')}`,
  }))
}

/** Rules that write the content of requests or answers with credentials. */
function leaks(policy: Policy): readonly Hit[] {
  const rules = policy.value.rules ?? []
  return rules.flatMap(({ level }, index) => {
    if (level !== 'Request' && level !== 'RequestResponse') return []
    const leaked = secret.filter((request) => writesContent(level, request.verb) && decides(rules, index, request))
    if (leaked.length === 0) return []
    const names = [...new Set(leaked.map(({ resource }) => resource))].join(', ')
    const message = `The audit policy writes the content of ${names} into the log`
    return [{ on: policy, path: policy.at('rules', index, 'level'), message, severity: 'high' as const }]
  })
}

/** A read brings no content, a write does; RequestResponse keeps both ways. */
function writesContent(level: string, verb: string): boolean {
  return level === 'RequestResponse' || (verb !== 'get' && verb !== 'list')
}

function decides(rules: readonly AuditRule[], index: number, request: AuditedRequest): boolean {
  const rule = rules[index]
  return (
    rule !== undefined && mayMatch(rule, request) && !rules.slice(0, index).some((before) => mustMatch(before, request))
  )
}
