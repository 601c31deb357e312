import type { Labels } from '../../model/selector.ts'

// Source: cert-manager.io/docs/usage/ingress and usage/gateway, "Supported Annotations"
const asksForCertificates: readonly string[] = [
  'cert-manager.io/cluster-issuer',
  'cert-manager.io/issuer',
  'cert-manager.io/issuer-kind',
  'certmanager.k8s.io/cluster-issuer',
  'certmanager.k8s.io/issuer',
]

/** Whether cert-manager makes the TLS Secrets that an Ingress or Gateway with these annotations names. */
export function getsCertificates(annotations: Labels): boolean {
  return (
    asksForCertificates.some((name) => Object.hasOwn(annotations, name)) ||
    annotations['kubernetes.io/tls-acme'] === 'true'
  )
}
