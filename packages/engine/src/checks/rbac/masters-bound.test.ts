import { law, world } from '../law.ts'
import { bind, bindEverywhere, group, user } from './fixture-roles.ts'
import { mastersBound } from './masters-bound.ts'

law(mastersBound, {
  passes: [
    world([bind('ClusterRole', 'view', user('system:masters'))]),
    world([{ ...bindEverywhere('cluster-admin', group('system:masters')), metadata: { name: 'cluster-admin' } }]),
  ],
  fails: [
    { given: world([bind('ClusterRole', 'view', group('system:masters'))]), at: 'subjects[0]' },
    // cluster-admin is found whoever holds it
    {
      given: world([bindEverywhere('cluster-admin', group('system:masters'))]),
      at: 'subjects[0]',
      alsoFails: ['admin-binding'],
    },
  ],
  unknown: [{ given: world([{ ...bind('ClusterRole', 'view'), subjects: {} }]), at: 'subjects' }],
})
