import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { wildcardResources } from './wildcard-resources.ts'

law(wildcardResources, {
  passes: [inClusterRole(rule('example.org', ['widgets'], ['get'])), inRole(rule('example.org', ['*/scale'], ['get']))],
  fails: [
    { given: inClusterRole(rule('example.org', ['*'], ['get'])), at: 'rules[0].resources[0]' },
    { given: inRole(rule('autoscaling', ['horizontalpodautoscalers', '*'], ['get'])), at: 'rules[0].resources[1]' },
    {
      // Every resource of the core group includes Secrets, and get on what proxies to pods and on their logs
      given: inRole(rule('', ['*'], ['get'])),
      at: 'rules[0].resources[0]',
      alsoFails: ['proxy-to-pods', 'read-pod-logs', 'read-secrets'],
    },
  ],
  unknown: [{ given: inClusterRole({ apiGroups: [''], resources: '*', verbs: ['get'] }), at: 'rules[0].resources' }],
})
