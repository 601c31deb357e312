import { law, world } from '../law.ts'
import { bind, bindEverywhere, group, user } from './fixture-roles.ts'
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
