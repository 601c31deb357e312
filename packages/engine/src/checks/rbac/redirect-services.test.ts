import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { redirectServices } from './redirect-services.ts'

law(redirectServices, {
  passes: [
    inClusterRole(rule('', ['services/status'], ['get'])),
    inClusterRole(rule('networking.k8s.io', ['ingresses/status'], ['update'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['services/status'], ['patch'])), at: 'rules[0]' },
    { given: inRole(rule('', ['*/status'], ['update'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
