import { describe, expect, test } from 'vitest'
import { deployment, law, pod, worldOf } from '../law.ts'
import { runChecks } from '../run.ts'
import { bind, web } from './fixture-roles.ts'
import { withAutomount, withObjects, withoutAccounts } from './fixture-workloads.ts'
import { serviceAccountTokenAutomounted } from './service-account-token-automounted.ts'

const silent = { automountServiceAccountToken: null }
const yes = { automountServiceAccountToken: true }

law(serviceAccountTokenAutomounted, {
  passes: [
    withAutomount(pod(), undefined),
    withAutomount(pod(), true),
    withAutomount(pod(), false),
    withAutomount(pod({}, silent), false),
    withoutAccounts(pod()),
    pod({}, silent, { annotations: { 'kubernetes.io/config.mirror': 'x' } }, { marked: 'malformed' }),
  ],
  fails: [
    { given: withAutomount(pod({}, yes), undefined), at: 'spec.automountServiceAccountToken' },
    { given: withAutomount(pod({}, yes), true), at: 'spec.automountServiceAccountToken' },
    { given: withAutomount(pod({}, yes), false), at: 'spec.automountServiceAccountToken' },
    { given: withAutomount(pod({}, silent), undefined), at: 'spec.automountServiceAccountToken' },
    { given: withAutomount(pod({}, silent), true), at: 'spec.automountServiceAccountToken' },
    { given: withAutomount(deployment({}, silent), true), at: 'spec.template.spec.automountServiceAccountToken' },
    { given: withoutAccounts(pod({}, silent)), at: 'spec.automountServiceAccountToken' },
    {
      // A pod that names no service account runs as default
      given: pod({}, { ...silent, serviceAccountName: null }),
      at: 'spec.automountServiceAccountToken',
      alsoFails: ['default-service-account'],
    },
    { given: withObjects(pod({}, yes), bind('ClusterRole', 'view', web)), at: 'spec.automountServiceAccountToken' },
  ],
  unknown: [{ given: pod({}, { automountServiceAccountToken: 'false' }), at: 'spec.automountServiceAccountToken' }],
})

describe('service-account-token-automounted', () => {
  test.each([
    [withObjects(pod({}, silent), bind('ClusterRole', 'view', web)), undefined],
    [withAutomount(pod({}, silent), undefined), 'medium'],
    [withObjects(withAutomount(pod({}, silent), undefined), bind('ClusterRole', 'view', web)), 'low'],
  ])('weighs by what the service account is bound to %#', (given, severity) => {
    expect(runChecks([serviceAccountTokenAutomounted], worldOf(given)).verdicts[0]?.hit?.severity).toBe(severity)
  })
})
