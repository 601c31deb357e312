import { expect, test } from 'vitest'
import { formatPath } from '../../model/path.ts'
import { worldOf } from '../law.ts'
import { runChecks } from '../run.ts'
import { apiServer, controllerManager, etcd, scheduler } from './component-fixtures.ts'
import { controlPlaneChecks } from './index.ts'

test.each([
  ['kube-apiserver', apiServer()],
  ['kube-controller-manager', controllerManager()],
  ['kube-scheduler', scheduler()],
  ['etcd', etcd()],
])('%s as it should be has no finding', (_, fixture) => {
  const fails = runChecks(controlPlaneChecks, worldOf(fixture)).verdicts.filter(({ status }) => status === 'fail')
  expect(fails.map(({ check, path }) => `${check.id} ${formatPath(path)}`)).toEqual([])
})
