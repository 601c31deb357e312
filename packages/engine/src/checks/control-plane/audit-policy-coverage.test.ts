import type { JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import { apiServer, beside } from './component-fixtures.ts'
import { auditPolicyCoverage } from './audit-policy-coverage.ts'

function policy(...rules: readonly JsonObject[]): JsonObject {
  return { apiVersion: 'audit.k8s.io/v1', kind: 'Policy', metadata: { name: 'audit' }, rules: [...rules] }
}

const system = { level: 'None', users: ['system:kube-proxy'], verbs: ['watch'] }
const everything = { level: 'Metadata' }
const credentials = [
  { group: '', resources: ['secrets', 'serviceaccounts/token'] },
  { group: 'authentication.k8s.io', resources: ['tokenreviews'] },
]
const marked = { marked: 'file' } as const

law(auditPolicyCoverage, {
  passes: [
    beside(apiServer(), policy(everything)),
    only([policy(system, everything)], marked),
    only([policy({ level: 'Metadata', resources: credentials }, { level: 'RequestResponse' })], marked),
    apiServer({ 'audit-policy-file': '' }),
  ],
  fails: [
    { given: only([policy()], marked), at: 'rules' },
    { given: only([policy({ level: 'None' })], marked), at: 'rules[0].level' },
    {
      given: only([policy({ level: 'None', resources: [{ group: '', resources: ['pods/*'] }] }, everything)], marked),
      at: 'rules[0].level',
    },
    {
      given: only([policy({ level: 'Metadata', resources: [{ group: '', resources: ['secrets'] }] })], marked),
      at: 'rules',
    },
    { given: only([policy({ level: 'RequestResponse' })], marked), at: 'rules[0].level' },
    {
      given: only(
        [policy({ level: 'Metadata', resources: credentials, verbs: ['get', 'list'] }, { level: 'Request' })],
        marked,
      ),
      at: 'rules[1].level',
    },
    { given: beside(apiServer(), policy({ level: 'None' })), at: 'rules[0].level' },
  ],
  unknown: [
    { given: apiServer(), at: 'spec.containers[0].command[8]' },
    { given: only([policy({ level: 7 })], marked), at: 'rules[0].level' },
  ],
})
