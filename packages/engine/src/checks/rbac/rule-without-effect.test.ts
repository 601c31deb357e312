import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { ruleWithoutEffect } from './rule-without-effect.ts'

law(ruleWithoutEffect, {
  passes: [
    inClusterRole(rule('example.org', ['widgets', '*/scale', '*'], ['get', '*'])),
    inClusterRole(rule('certificates.k8s.io', ['signers'], ['approve'], ['example.org/*'])),
    inClusterRole(rule('', ['serviceaccounts/token'], ['create'], ['web'])),
    inClusterRole({ nonResourceURLs: ['/healthz/*'], verbs: ['get'] }),
  ],
  fails: [
    { given: inClusterRole(rule('core', ['services'], ['get'])), at: 'rules[0].apiGroups[0]' },
    { given: inRole(rule('apps/v1', ['deployments'], ['get'])), at: 'rules[0].apiGroups[0]' },
    { given: inRole(rule('', ['services', 'pods/*'], ['get'])), at: 'rules[0].resources[1]' },
    { given: inRole(rule('', ['Services'], ['get'])), at: 'rules[0].resources[0]' },
    { given: inRole(rule('', ['services'], ['Get'])), at: 'rules[0].verbs[0]' },
    { given: inRole(rule('', ['services'], ['get'], ['web', 'web-*'])), at: 'rules[0].resourceNames[1]' },
    { given: inRole(rule('', ['services'], ['create'], ['web'])), at: 'rules[0].resourceNames' },
    { given: inClusterRole(rule('rbac.authorization.k8s.io', ['clusterrolebindings'], ['bind'])), at: 'rules[0]' },
    {
      given: { ...inClusterRole({ nonResourceURLs: ['/logs/*/audit'], verbs: ['get'] }), marked: 'malformed' },
      at: 'rules[0].nonResourceURLs[0]',
    },
  ],
  unknown: [{ given: inRole({ apiGroups: [''], resources: 'pods', verbs: ['get'] }), at: 'rules[0].resources' }],
})
