import { law, world } from '../law.ts'
import { authenticatedBound } from './authenticated-bound.ts'
import { bind, bindEverywhere, clusterRoleWith, group, roleWith, rule, user } from './fixture-roles.ts'

law(authenticatedBound, {
  passes: [
    world([bind('ClusterRole', 'view', user('system:authenticated'))]),
    world([bindEverywhere('system:basic-user', group('system:authenticated'))]),
    world([bindEverywhere('system:discovery', group('system:authenticated'))]),
    world([
      bindEverywhere('tested', group('system:authenticated')),
      clusterRoleWith({ nonResourceURLs: ['/version'], verbs: ['get'] }),
    ]),
    world([
      bind('Role', 'tested', group('system:authenticated')),
      roleWith(rule('', ['configmaps'], ['get'], ['cluster-info'])),
    ]),
  ],
  fails: [
    { given: world([bind('ClusterRole', 'view', group('system:authenticated'))]), at: 'subjects[0]' },
    { given: world([bindEverywhere('edit', user('jane'), group('system:authenticated'))]), at: 'subjects[1]' },
  ],
  unknown: [{ given: world([{ ...bind('ClusterRole', 'view'), subjects: {} }]), at: 'subjects' }],
})
