import { int, list, obj, str } from '../schema.ts'
import { kind, objectMeta } from './meta.ts'

export const certificateSigningRequest = kind({
  group: 'certificates.k8s.io',
  kind: 'CertificateSigningRequest',
  plural: 'certificatesigningrequests',
  namespaced: false,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({ signerName: str, username: str, groups: list(str), expirationSeconds: int }),
  }),
})

export const clusterTrustBundle = kind({
  group: 'certificates.k8s.io',
  kind: 'ClusterTrustBundle',
  plural: 'clustertrustbundles',
  namespaced: false,
  versions: ['v1beta1', 'v1alpha1'],
  schema: obj({ metadata: objectMeta, spec: obj({ signerName: str }) }),
})
