import { law, world } from '../law.ts'
import { authenticatedBound } from './authenticated-bound.ts'
import { bind, bindEverywhere, group, user } from './fixture-roles.ts'

law(authenticatedBound, {
  passes: [
    world([bind('ClusterRole', 'view', user('system:authenticated'))]),
    world([bindEverywhere('system:basic-user', group('system:authenticated'))]),
    world([bindEverywhere('system:discovery', group('system:authenticated'))]),
  ],
  fails: [
    { given: world([bind('ClusterRole', 'view', group('system:authenticated'))]), at: 'subjects[0]' },
    { given: world([bindEverywhere('edit', user('jane'), group('system:authenticated'))]), at: 'subjects[1]' },
  ],
  unknown: [{ given: world([{ ...bind('ClusterRole', 'view'), subjects: {} }]), at: 'subjects' }],
})
