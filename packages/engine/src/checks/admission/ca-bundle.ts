import type { KubeObject } from '../../model/object.ts'

/** Annotations by which a controller writes the CA bundle. Sources: cert-manager.io, "CA Injector"; docs.openshift.com. */
const injectors = [
  'cert-manager.io/inject-ca-from',
  'cert-manager.io/inject-ca-from-secret',
  'cert-manager.io/inject-apiserver-ca',
  'service.beta.openshift.io/inject-cabundle',
  'certmanager.k8s.io/inject-ca-from',
]

export function isInjected({ annotations }: KubeObject): boolean {
  return injectors.some((key) => Object.hasOwn(annotations, key))
}
