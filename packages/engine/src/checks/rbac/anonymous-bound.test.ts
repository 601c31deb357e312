import { law, world } from '../law.ts'
import { anonymousBound } from './anonymous-bound.ts'
import { bind, bindEverywhere, clusterRoleWith, group, roleWith, rule, user } from './fixture-roles.ts'

law(anonymousBound, {
  passes: [
    world([bind('ClusterRole', 'view', user('anonymous'))]),
    world([bindEverywhere('system:public-info-viewer', group('system:unauthenticated'))]),
    // As kubeadm does for nodes that join
    world([
      bind('Role', 'tested', user('system:anonymous')),
      roleWith(rule('', ['configmaps'], ['get'], ['cluster-info'])),
    ]),
    world([
      bindEverywhere('tested', user('system:anonymous')),
      clusterRoleWith({ nonResourceURLs: ['/version'], verbs: ['get'] }),
    ]),
  ],
  fails: [
    { given: world([bind('ClusterRole', 'view', user('system:anonymous'))]), at: 'subjects[0]' },
    { given: world([bindEverywhere('system:discovery', group('system:unauthenticated'))]), at: 'subjects[0]' },
    {
      // cluster-admin is found whoever holds it
      given: world([bindEverywhere('cluster-admin', user('jane'), user('system:anonymous'))]),
      at: 'subjects[1]',
      alsoFails: ['admin-binding'],
    },
  ],
  unknown: [{ given: world([{ ...bind('ClusterRole', 'view'), subjects: {} }]), at: 'subjects' }],
})
