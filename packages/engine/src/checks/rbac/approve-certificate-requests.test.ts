import { describe, expect, test } from 'vitest'
import { law, worldOf } from '../law.ts'
import { runChecks } from '../run.ts'
import { approveCertificateRequests } from './approve-certificate-requests.ts'
import { bindEverywhere, clusterRoleWith, inClusterRole, inRole, rule, web } from './fixture-roles.ts'
import { world } from '../law.ts'

const group = 'certificates.k8s.io'
const approval = rule(group, ['certificatesigningrequests/approval'], ['update'])

law(approveCertificateRequests, {
  passes: [
    inClusterRole(rule(group, ['certificatesigningrequests'], ['update'])),
    inClusterRole(rule(group, ['certificatesigningrequests/approval'], ['get'])),
    inClusterRole(rule(group, ['signers'], ['approve'])),
    inRole(approval),
  ],
  fails: [
    { given: inClusterRole(approval), at: 'rules[0]' },
    { given: inClusterRole(approval, rule(group, ['signers'], ['approve'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [group], resources: {}, verbs: ['update'] }), at: 'rules[0].resources' },
  ],
})

describe('approve-certificate-requests', () => {
  test.each([
    [['kubernetes.io/kube-apiserver-client'], 'critical'],
    [undefined, 'critical'],
    [['kubernetes.io/kubelet-serving'], 'medium'],
    [[], 'critical'],
  ])('with approve on signers %j is %s', (names, severity) => {
    const given = world([
      clusterRoleWith(approval, rule(group, ['signers'], ['approve'], names)),
      bindEverywhere('tested', web),
    ])
    expect(runChecks([approveCertificateRequests], worldOf(given)).verdicts.map(({ hit }) => hit?.severity)).toEqual([
      severity,
    ])
  })
})
