import { law, world } from '../law.ts'
import { boundServiceAccountMissing } from './bound-service-account-missing.ts'
import { bind, bindEverywhere, user, web } from './fixture-roles.ts'

const ghost = { kind: 'ServiceAccount', name: 'ghost', namespace: 'shop' }

law(boundServiceAccountMissing, {
  passes: [
    world([bind('ClusterRole', 'view', web)]),
    world([bind('ClusterRole', 'view', { kind: 'ServiceAccount', name: 'web' })]),
    world([bind('ClusterRole', 'view', user('ghost'))]),
    world([bind('ClusterRole', 'view', { kind: 'ServiceAccount', name: 'default', namespace: 'shop' })]),
  ],
  fails: [
    { given: world([bind('ClusterRole', 'view', web, ghost)]), at: 'subjects[1]' },
    { given: world([bindEverywhere('view', ghost)]), at: 'subjects[0]' },
  ],
  // Files that hold nothing of a namespace do not say which service accounts it has
  unknown: [{ given: world([bind('ClusterRole', 'view', { ...ghost, namespace: 'monitoring' })]), at: 'subjects[0]' }],
})
