import { deployment, law, pod } from '../law.ts'
import { bind, bindEverywhere, clusterRoleWith, group, rule, web } from './fixture-roles.ts'
import { withObjects } from './fixture-workloads.ts'
import { workloadClusterAdmin } from './workload-cluster-admin.ts'

const mounted = { automountServiceAccountToken: true }
const token = { volumes: [{ name: 'token', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } }] }
const all = bindEverywhere('cluster-admin', web)

law(workloadClusterAdmin, {
  passes: [
    pod(),
    withObjects(pod(), all),
    withObjects(pod({}, mounted), bind('ClusterRole', 'cluster-admin', web)),
    withObjects(pod({}, mounted), bindEverywhere('view', web)),
    withObjects(
      pod(
        {},
        {
          volumes: [
            { name: 'token', projected: { sources: [{ serviceAccountToken: { audience: 'vault', path: 'token' } }] } },
          ],
        },
      ),
      all,
    ),
  ],
  // The binding and the mounted token are found by themselves
  fails: [
    {
      given: withObjects(pod({}, mounted), all),
      at: 'spec.serviceAccountName',
      alsoFails: ['admin-binding', 'service-account-token-automounted'],
    },
    { given: withObjects(pod({}, token), all), at: 'spec.serviceAccountName', alsoFails: ['admin-binding'] },
    {
      given: withObjects(
        deployment({}, mounted),
        bindEverywhere('tested', group('system:serviceaccounts:shop')),
        clusterRoleWith(rule('*', ['*'], ['*'])),
      ),
      at: 'spec.template.spec.serviceAccountName',
      alsoFails: [
        'admin-binding',
        'admin-equivalent-role',
        'service-account-token-automounted',
        'service-accounts-group-bound',
        'wildcard-resources',
        'wildcard-verbs',
      ],
    },
  ],
  unknown: [
    {
      given: withObjects(pod({}, { automountServiceAccountToken: 'yes' }), all),
      at: 'spec.automountServiceAccountToken',
    },
  ],
})
