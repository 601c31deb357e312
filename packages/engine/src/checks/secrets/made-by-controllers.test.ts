import { expect, test } from 'vitest'
import { only, worldOf } from '../law.ts'
import { isMadeByController } from './made-by-controllers.ts'

const world = worldOf(
  only([
    { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', metadata: { name: 'sealed', namespace: 'shop' } },
    { apiVersion: 'trust.cert-manager.io/v1alpha1', kind: 'Bundle', metadata: { name: 'ca' } },
  ]),
)

test.each([
  ['Secret', 'shop', 'sealed', true],
  ['Secret', 'other', 'sealed', false],
  ['ConfigMap', 'shop', 'sealed', false],
  ['ConfigMap', 'shop', 'ca', true],
  ['ConfigMap', 'shop', 'kube-root-ca.crt', true],
  ['Secret', 'shop', 'kube-root-ca.crt', false],
] as const)('%s %s/%s: %s', (kind, namespace, name, expected) =>
  expect(isMadeByController(world, kind, namespace, name)).toBe(expected),
)
