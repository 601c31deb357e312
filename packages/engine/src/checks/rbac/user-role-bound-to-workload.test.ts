import { law, world } from '../law.ts'
import { bind, bindEverywhere, user, web } from './fixture-roles.ts'
import { userRoleBoundToWorkload } from './user-role-bound-to-workload.ts'

law(userRoleBoundToWorkload, {
  passes: [
    world([bind('ClusterRole', 'edit', user('jane'))]),
    world([bind('ClusterRole', 'view', web)]),
    world([bind('Role', 'edit', web)]),
  ],
  fails: [
    { given: world([bind('ClusterRole', 'edit', user('jane'), web)]), at: 'subjects[1]' },
    { given: world([bind('ClusterRole', 'admin', web)]), at: 'subjects[0]' },
    { given: world([bindEverywhere('edit', web)]), at: 'subjects[0]' },
  ],
  unknown: [{ given: world([{ ...bind('ClusterRole', 'edit'), subjects: web }]), at: 'subjects' }],
})
