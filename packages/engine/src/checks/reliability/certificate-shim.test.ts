import { expect, test } from 'vitest'
import { getsCertificates } from './certificate-shim.ts'

test.each([
  [{}, false],
  [{ 'cert-manager.io/cluster-issuer': 'letsencrypt' }, true],
  [{ 'cert-manager.io/issuer': 'own' }, true],
  [{ 'kubernetes.io/tls-acme': 'true' }, true],
  [{ 'kubernetes.io/tls-acme': 'false' }, false],
  [{ 'cert-manager.io/common-name': 'shop.example' }, false],
])('%j: %s', (annotations, gets) => expect(getsCertificates(annotations)).toBe(gets))
