// Which Services are reached from outside the cluster by themselves. Annotations with sources: data/exposure-annotations.json.
// Source: kubernetes.io/docs/concepts/services-networking/service, "Publishing Services"

import data from '../../data/exposure-annotations.json' with { type: 'json' }
import type { ValueOf } from '../model/kinds/meta.ts'
import type { service } from '../model/kinds/network.ts'
import type { KubeObject } from '../model/object.ts'
import type { Labels } from '../model/selector.ts'

export type ServiceObject = KubeObject<ValueOf<typeof service>>

/** No values: any value counts. */
interface AnnotationRule {
  readonly key: string
  readonly values: readonly string[]
}

function annotated(rules: readonly AnnotationRule[], annotations: Labels): AnnotationRule | undefined {
  return rules.find(({ key, values }) => {
    const value = Object.hasOwn(annotations, key) ? annotations[key] : undefined
    return value !== undefined && (values.length === 0 ? value !== '' : values.includes(value))
  })
}

export function isInternalLoadBalancer({ annotations }: ServiceObject): boolean {
  return annotated(data.internalLoadBalancer, annotations) !== undefined
}

export function loadBalancerEndsTls({ annotations }: ServiceObject): boolean {
  return annotated(data.loadBalancerTls, annotations) !== undefined
}

export function isInternalIngress({ annotations }: KubeObject): boolean {
  return annotated(data.internalIngress, annotations) !== undefined
}

/** TLS that the controller gets from elsewhere than `spec.tls`. */
export function ingressEndsTls({ annotations }: KubeObject): boolean {
  return annotated(data.ingressTls, annotations) !== undefined
}

/** The annotation that keeps an ingress with TLS answering over plain HTTP, too. */
export function plainHttpAnnotation({ annotations }: KubeObject): string | undefined {
  if (annotations['nginx.ingress.kubernetes.io/force-ssl-redirect'] === 'true') return undefined
  return annotated(data.plainHttpAllowed, annotations)?.key
}

/** Ranges that leave nobody out. */
const everywhere: ReadonlySet<string> = new Set(['0.0.0.0/0', '::/0'])

/** A load balancer that everybody who reaches its address may use. */
export function isOpenLoadBalancer(object: ServiceObject): boolean {
  const { type, loadBalancerSourceRanges = [] } = object.value.spec ?? {}
  if (type !== 'LoadBalancer' || isInternalLoadBalancer(object)) return false
  const annotation = object.annotations['service.beta.kubernetes.io/load-balancer-source-ranges']
  const ranges =
    loadBalancerSourceRanges.length > 0 || annotation === undefined ? loadBalancerSourceRanges : annotation.split(',')
  return ranges.length === 0 || ranges.some((range) => everywhere.has(range.trim()))
}

/** How a Service is reached from outside the cluster; undefined: it is not, by itself. */
export function exposureOf(object: ServiceObject): string | undefined {
  const { type, externalIPs = [] } = object.value.spec ?? {}
  if (isOpenLoadBalancer(object)) return 'a load balancer'
  if (type === 'NodePort') return 'a port of every node'
  return externalIPs.length > 0 ? 'an external IP' : undefined
}
