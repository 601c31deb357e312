import { law, world } from '../law.ts'
import { defaultServiceAccountBound } from './default-service-account-bound.ts'
import { bind, bindEverywhere, user, web } from './fixture-roles.ts'

const own = { kind: 'ServiceAccount', name: 'default', namespace: 'shop' }

law(defaultServiceAccountBound, {
  passes: [world([bind('ClusterRole', 'view', web)]), world([bind('ClusterRole', 'view', user('default'))])],
  fails: [
    { given: world([bind('ClusterRole', 'view', web, own)]), at: 'subjects[1]' },
    { given: world([bindEverywhere('view', own)]), at: 'subjects[0]' },
    { given: world([bind('ClusterRole', 'view', user('system:serviceaccount:shop:default'))]), at: 'subjects[0]' },
  ],
  unknown: [
    { given: world([{ ...bind('ClusterRole', 'view'), subjects: [{ ...own, name: 7 }] }]), at: 'subjects[0].name' },
  ],
})
