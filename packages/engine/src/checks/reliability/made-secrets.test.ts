import { expect, test } from 'vitest'
import { only, worldOf } from '../law.ts'
import { madeFromCustom } from './made-secrets.ts'

const of = (apiVersion: string, kind: string, spec: Record<string, string>) => ({
  apiVersion,
  kind,
  metadata: { name: 'own', namespace: 'shop' },
  spec,
})

test.each([
  [of('cert-manager.io/v1', 'Certificate', { secretName: 'tls' }), 'tls', true],
  [of('cert-manager.io/v1', 'Certificate', { secretName: 'tls' }), 'own', false],
  [of('bitnami.com/v1alpha1', 'SealedSecret', {}), 'own', true],
  [of('external-secrets.io/v1', 'ExternalSecret', {}), 'own', true],
  [of('example.com/v1', 'Thing', { secretName: 'tls' }), 'tls', false],
])('%j makes %s: %s', (object, name, made) => expect(madeFromCustom(worldOf(only([object])), 'shop', name)).toBe(made))
