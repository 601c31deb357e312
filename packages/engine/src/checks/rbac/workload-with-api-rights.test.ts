import { deployment, law, pod } from '../law.ts'
import { bind, bindEverywhere, group, user, web } from './fixture-roles.ts'
import { withObjects } from './fixture-workloads.ts'
import { workloadWithApiRights } from './workload-with-api-rights.ts'

const mounted = { automountServiceAccountToken: true }

law(workloadWithApiRights, {
  passes: [
    pod({}, mounted),
    withObjects(pod(), bind('ClusterRole', 'view', web)),
    withObjects(pod({}, mounted), bind('ClusterRole', 'view', user('web'))),
  ],
  fails: [
    { given: withObjects(pod({}, mounted), bind('ClusterRole', 'view', web)), at: 'spec.serviceAccountName' },
    {
      given: withObjects(deployment({}, mounted), bindEverywhere('view', group('system:authenticated'))),
      at: 'spec.template.spec.serviceAccountName',
    },
  ],
  unknown: [{ given: pod({}, { serviceAccountName: 7 }), at: 'spec.serviceAccountName' }],
})
