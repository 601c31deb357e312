import { expect, test } from 'vitest'
import { isOwned, workloadKinds } from './judged-kinds.ts'

test('workloads of every built-in kind but templates', () => {
  expect(workloadKinds.map(({ kind }) => kind).sort()).toEqual([
    'CronJob',
    'DaemonSet',
    'Deployment',
    'Job',
    'Pod',
    'ReplicaSet',
    'ReplicationController',
    'StatefulSet',
  ])
})

test.each([
  [{}, false],
  [{ ownerReferences: [] }, false],
  [{ ownerReferences: [{ kind: 'Node', name: 'one' }] }, false],
  [{ ownerReferences: [{ controller: true, kind: 'Job', name: 'one' }] }, true],
])('%j is owned: %s', (meta, owned) => expect(isOwned(meta)).toBe(owned))
