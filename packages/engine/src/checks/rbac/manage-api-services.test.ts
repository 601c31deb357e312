import { law } from '../law.ts'
import { inClusterRole, rule } from './fixture-roles.ts'
import { manageApiServices } from './manage-api-services.ts'

law(manageApiServices, {
  passes: [inClusterRole(rule('apiregistration.k8s.io', ['apiservices'], ['get']))],
  fails: [
    { given: inClusterRole(rule('apiregistration.k8s.io', ['apiservices'], ['create'])), at: 'rules[0]' },
    {
      given: inClusterRole(rule('apiregistration.k8s.io', ['apiservices'], ['patch'], ['v1.example.org'])),
      at: 'rules[0]',
    },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
