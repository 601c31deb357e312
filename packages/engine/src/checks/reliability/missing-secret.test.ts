import { expect, test } from 'vitest'
import { pod, worldOf } from '../law.ts'
import { missingSecret } from './missing-secret.ts'

const ask = { by: 'Ingress web', namespace: 'shop', path: ['spec'] }
const certificate = {
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { secretName: 'web-tls' },
}

test('a Secret that is there, or that an operator makes, is not missing', () => {
  expect(missingSecret(worldOf(pod()), { ...ask, name: 'registry' })).toEqual([])
  const made = worldOf({ ...pod(), objects: [...pod().objects, certificate] })
  expect(missingSecret(made, { ...ask, name: 'web-tls' })).toEqual([])
})

test('in files a missing Secret is possible, in a cluster it is certain', () => {
  expect(missingSecret(worldOf(pod()), { ...ask, name: 'other' })).toMatchObject([{ confidence: 'possible' }])
  const [hit] = missingSecret(worldOf({ ...pod(), world: 'listed' }), { ...ask, name: 'other' })
  expect(hit?.confidence).toBeUndefined()
  expect(hit?.absence).toMatchObject({ namespace: 'shop', searched: 1 })
})
