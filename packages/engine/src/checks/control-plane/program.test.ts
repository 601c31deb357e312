import { expect, test } from 'vitest'
import { findProgram } from './program.ts'

test.each([
  [['etcd', '--a'], 'etcd', 1],
  [['/hyperkube', '--kube-scheduler', '--a', '--b'], 'kube-scheduler', 2],
  [['tini', '--', 'etcd', '--a'], 'etcd', 1],
  [['sh', '-ec', "exec kube-log-runner -a kube-controller-manager '--b'"], 'kube-controller-manager', 1],
  [['hyperkube', 'kubelet'], undefined, 0],
  [['hyperkube'], undefined, 0],
  [['sh'], undefined, 0],
  [['tini', '-s'], undefined, 0],
  [['exec', 'exec', 'exec', 'exec', 'exec', 'etcd'], undefined, 0],
  [['__proto__'], undefined, 0],
])('%j', (texts, name, arguments_) => {
  const program = findProgram(texts.map((text, index) => ({ text, path: [index], why: undefined, editable: true })))
  expect([program.name, program.rest.length]).toEqual([name, arguments_])
})
