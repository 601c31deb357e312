import { expect, test } from 'vitest'
import { priorityClass, secret } from '../../model/kinds/cluster.ts'
import { pod, worldOf } from '../law.ts'
import { missingObject } from './missing-object.ts'

const ask = { by: 'Pod web', kind: secret, namespace: 'shop', path: ['spec'] }

test('an object that is there, or has no name, is not missing', () => {
  expect(missingObject(worldOf(pod()), { ...ask, name: 'registry' })).toEqual([])
  expect(missingObject(worldOf(pod()), { ...ask, name: '' })).toEqual([])
})

test('one that is not there says how many were searched', () => {
  const [hit] = missingObject(worldOf(pod()), { ...ask, name: 'other' })
  expect(hit).toMatchObject({
    absence: { namespace: 'shop', searched: 1 },
    confidence: 'likely',
    message: 'Pod web names Secret other, which is none of the 1 in namespace shop',
  })
  expect(
    missingObject(worldOf({ ...pod(), world: 'listed' }), { ...ask, name: 'other' })[0]?.confidence,
  ).toBeUndefined()
})

test('files do not hold the namespaces of the cluster', () => {
  expect(missingObject(worldOf(pod()), { ...ask, name: 'other', namespace: 'kube-system' })[0]?.unknown).toBe(true)
})

test('kinds of the cluster have no namespace', () => {
  const [hit] = missingObject(worldOf(pod()), { ...ask, kind: priorityClass, name: 'other', namespace: '' })
  expect(hit?.absence).toEqual({ kind: priorityClass, searched: 1 })
})
