import { law, world } from '../law.ts'
import { inClusterRole, inRole, roleIn, rule } from './fixture-roles.ts'
import { changeAwsAuth } from './change-aws-auth.ts'

law(changeAwsAuth, {
  passes: [
    inRole(rule('', ['configmaps'], ['update'], ['aws-auth'])),
    inClusterRole(rule('', ['configmaps'], ['update'], ['lock'])),
    world([roleIn('kube-system', rule('', ['configmaps'], ['create'], ['aws-auth']))]),
    world([roleIn('kube-system', rule('', ['configmaps'], ['update']))]),
  ],
  fails: [
    { given: inClusterRole(rule('', ['configmaps'], ['update'], ['aws-auth'])), at: 'rules[0]' },
    { given: world([roleIn('kube-system', rule('', ['configmaps'], ['patch'], ['aws-auth']))]), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
