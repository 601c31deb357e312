import { law, world } from '../law.ts'
import { bind, bindEverywhere, clusterRoleWith, group, roleWith, rule, user } from './fixture-roles.ts'
import { serviceAccountsGroupBound } from './service-accounts-group-bound.ts'

law(serviceAccountsGroupBound, {
  passes: [
    world([bind('ClusterRole', 'view', group('developers'))]),
    world([bind('ClusterRole', 'view', user('system:serviceaccounts'))]),
    world([bindEverywhere('system:service-account-issuer-discovery', group('developers'))]),
    world([
      {
        ...bindEverywhere('system:service-account-issuer-discovery', group('system:serviceaccounts')),
        metadata: { name: 'system:service-account-issuer-discovery' },
      },
    ]),
    world([
      bindEverywhere('tested', group('system:serviceaccounts')),
      clusterRoleWith({ nonResourceURLs: ['/version'], verbs: ['get'] }),
    ]),
    world([
      bind('Role', 'tested', group('system:serviceaccounts')),
      roleWith(rule('', ['configmaps'], ['get'], ['cluster-info'])),
    ]),
  ],
  fails: [
    { given: world([bindEverywhere('view', group('system:serviceaccounts'))]), at: 'subjects[0]' },
    {
      given: world([bind('ClusterRole', 'view', group('developers'), group('system:serviceaccounts:shop'))]),
      at: 'subjects[1]',
    },
  ],
  unknown: [{ given: world([{ ...bind('ClusterRole', 'view'), subjects: 'everybody' }]), at: 'subjects' }],
})
