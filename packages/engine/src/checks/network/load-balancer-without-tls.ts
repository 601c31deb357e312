// CIS for managed clusters asks for TLS on load balancers. A load balancer of layer 4 hands on what it gets, so only one
// that serves plain HTTP, and nothing else, says that there is none.
// Source: CIS Amazon EKS Benchmark 5.4.5, CIS AKS Benchmark 5.4.5, CIS GKE Benchmark 5.6.7

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'
import { isInternalLoadBalancer, loadBalancerEndsTls } from '../../network/exposure.ts'

export const loadBalancerWithoutTls: ObjectCheck<ValueOf<typeof service>> = {
  id: 'load-balancer-without-tls',
  title: 'Load balancer that serves plain HTTP',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'Requests and answers, cookies and passwords travel in the clear',
  attack: 'Who sits between a user and the load balancer reads the session and changes the answers',
  remedy:
    'Serve HTTPS: give the load balancer a certificate by the annotation of the cloud, or put an ingress with TLS before it',
  sources: [
    { title: 'CIS Amazon EKS Benchmark, 5.4.5' },
    { title: 'CIS Azure Kubernetes Service Benchmark, 5.4.5' },
    { title: 'CIS Google Kubernetes Engine Benchmark, 5.6.7' },
  ],
  rows: ['U-NET-014'],
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.type', 'object.spec.ports', 'object.metadata.annotations'],
  find(object) {
    const { type, ports = [] } = object.value.spec ?? {}
    if (type !== 'LoadBalancer' || isInternalLoadBalancer(object) || loadBalancerEndsTls(object)) return []
    const plain = ports.findIndex((port) => isPlainHttp(port))
    // Beside an HTTPS port, the plain one is mostly there to redirect
    if (
      plain < 0 ||
      ports.some(
        ({ port, name = '', appProtocol }) =>
          port === 443 || port === 8443 || name.startsWith('https') || appProtocol === 'https',
      )
    ) {
      return []
    }
    return [
      {
        path: ['spec', 'ports', plain],
        message: `Service ${object.name} serves port ${ports[plain]?.port} over plain HTTP on a load balancer`,
      },
    ]
  },
}

function isPlainHttp({
  port,
  name = '',
  appProtocol,
  protocol = 'TCP',
}: {
  port?: number
  name?: string
  appProtocol?: string
  protocol?: string
}): boolean {
  if (protocol !== 'TCP') return false
  if (appProtocol !== undefined) return appProtocol === 'http' || appProtocol === 'kubernetes.io/ws'
  return port === 80 || port === 8080 || name === 'http' || name.startsWith('http-')
}
