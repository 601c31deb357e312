import { law, world } from '../law.ts'
import { bind, bindEverywhere, group, user, web } from './fixture-roles.ts'
import { unusableSubject } from './unusable-subject.ts'

const refused = { marked: 'malformed' } as const

law(unusableSubject, {
  passes: [
    world([bind('ClusterRole', 'view', web, user('jane'), group('developers'))]),
    world([bind('ClusterRole', 'view', { kind: 'ServiceAccount', name: 'web' })]),
    world([bind('ClusterRole', 'view', user('system:serviceaccount:shop:web'), group('system:serviceaccounts:shop'))]),
  ],
  fails: [
    {
      given: world([bind('ClusterRole', 'view', { ...web, apiGroup: 'rbac.authorization.k8s.io' })], refused),
      at: 'subjects[0].apiGroup',
    },
    {
      given: world([bindEverywhere('view', { kind: 'ServiceAccount', name: 'web' })], refused),
      at: 'subjects[0].namespace',
    },
    {
      given: world([bind('ClusterRole', 'view', { kind: 'serviceaccount', name: 'web' })], refused),
      at: 'subjects[0].kind',
    },
    {
      given: world([bind('ClusterRole', 'view', { ...user('jane'), apiGroup: 'example.org' })], refused),
      at: 'subjects[0].apiGroup',
    },
    { given: world([bind('ClusterRole', 'view', user('system:serviceaccounts:shop'))]), at: 'subjects[0].kind' },
    {
      given: world([bind('ClusterRole', 'view', web, group('system:serviceaccount:shop:web'))]),
      at: 'subjects[1].kind',
    },
  ],
  unknown: [{ given: world([{ ...bind('ClusterRole', 'view'), subjects: [{ kind: 7 }] }]), at: 'subjects[0].kind' }],
})
