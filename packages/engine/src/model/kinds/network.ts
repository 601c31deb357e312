import { bool, int, intOrString, list, map, obj, str } from '../schema.ts'
import type { TypeOf } from '../schema.ts'
import { labelSelector } from '../selector.ts'
import { kind, objectMeta } from './meta.ts'

export const networkPolicyPeer = obj({
  podSelector: labelSelector,
  namespaceSelector: labelSelector,
  ipBlock: obj({ cidr: str, except: list(str) }),
})
export type NetworkPolicyPeer = TypeOf<typeof networkPolicyPeer>
const networkPolicyPort = obj({ port: intOrString, endPort: int, protocol: str })

export const networkPolicy = kind({
  group: 'networking.k8s.io',
  oldGroups: ['extensions'],
  kind: 'NetworkPolicy',
  plural: 'networkpolicies',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      podSelector: labelSelector,
      policyTypes: list(str),
      ingress: list(obj({ from: list(networkPolicyPeer), ports: list(networkPolicyPort) })),
      egress: list(obj({ to: list(networkPolicyPeer), ports: list(networkPolicyPort) })),
    }),
  }),
})

export const service = kind({
  group: '',
  kind: 'Service',
  plural: 'services',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      type: str,
      selector: map(str),
      clusterIP: str,
      clusterIPs: list(str),
      externalIPs: list(str),
      externalName: str,
      externalTrafficPolicy: str,
      internalTrafficPolicy: str,
      loadBalancerIP: str,
      loadBalancerClass: str,
      loadBalancerSourceRanges: list(str),
      publishNotReadyAddresses: bool,
      sessionAffinity: str,
      ports: list(
        obj({ name: str, port: int, targetPort: intOrString, nodePort: int, protocol: str, appProtocol: str }),
      ),
    }),
  }),
})

const ingressBackend = obj({
  service: obj({ name: str, port: obj({ name: str, number: int }) }),
  resource: obj({ apiGroup: str, kind: str, name: str }),
  // extensions/v1beta1 and networking.k8s.io/v1beta1
  serviceName: str,
  servicePort: intOrString,
})

export const ingress = kind({
  group: 'networking.k8s.io',
  oldGroups: ['extensions'],
  kind: 'Ingress',
  plural: 'ingresses',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      ingressClassName: str,
      backend: ingressBackend,
      defaultBackend: ingressBackend,
      tls: list(obj({ hosts: list(str), secretName: str })),
      rules: list(
        obj({
          host: str,
          http: obj({ paths: list(obj({ path: str, pathType: str, backend: ingressBackend })) }),
        }),
      ),
    }),
  }),
})

export const ingressClass = kind({
  group: 'networking.k8s.io',
  kind: 'IngressClass',
  plural: 'ingressclasses',
  namespaced: false,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, spec: obj({ controller: str }) }),
})

export const endpointSlice = kind({
  group: 'discovery.k8s.io',
  kind: 'EndpointSlice',
  plural: 'endpointslices',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, endpoints: list(obj({ addresses: list(str) })) }),
})

const gatewayGroup = 'gateway.networking.k8s.io'
const parentRef = obj({ group: str, kind: str, namespace: str, name: str, sectionName: str, port: int })
export const backendRef = obj({ group: str, kind: str, namespace: str, name: str, port: int, weight: int })
const routeFilter = obj({ type: str, requestMirror: obj({ backendRef }), requestRedirect: obj({ scheme: str }) })

export const gateway = kind({
  group: gatewayGroup,
  kind: 'Gateway',
  plural: 'gateways',
  namespaced: true,
  versions: ['v1', 'v1beta1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      gatewayClassName: str,
      listeners: list(
        obj({
          name: str,
          hostname: str,
          port: int,
          protocol: str,
          tls: obj({
            mode: str,
            certificateRefs: list(obj({ group: str, kind: str, namespace: str, name: str })),
          }),
          allowedRoutes: obj({ namespaces: obj({ from: str, selector: labelSelector }) }),
        }),
      ),
    }),
  }),
})

export const gatewayClass = kind({
  group: gatewayGroup,
  kind: 'GatewayClass',
  plural: 'gatewayclasses',
  namespaced: false,
  versions: ['v1', 'v1beta1'],
  schema: obj({ metadata: objectMeta, spec: obj({ controllerName: str }) }),
})

function route(name: string, plural: string, versions: readonly string[]) {
  return kind({
    group: gatewayGroup,
    kind: name,
    plural,
    namespaced: true,
    versions,
    schema: obj({
      metadata: objectMeta,
      spec: obj({
        hostnames: list(str),
        parentRefs: list(parentRef),
        rules: list(obj({ backendRefs: list(backendRef), filters: list(routeFilter) })),
      }),
    }),
  })
}

export const httpRoute = route('HTTPRoute', 'httproutes', ['v1', 'v1beta1'])
export const grpcRoute = route('GRPCRoute', 'grpcroutes', ['v1', 'v1alpha2'])
export const tlsRoute = route('TLSRoute', 'tlsroutes', ['v1', 'v1alpha3', 'v1alpha2'])
export const tcpRoute = route('TCPRoute', 'tcproutes', ['v1alpha2'])
export const udpRoute = route('UDPRoute', 'udproutes', ['v1alpha2'])

export const referenceGrant = kind({
  group: gatewayGroup,
  kind: 'ReferenceGrant',
  plural: 'referencegrants',
  namespaced: true,
  versions: ['v1', 'v1beta1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      from: list(obj({ group: str, kind: str, namespace: str })),
      to: list(obj({ group: str, kind: str, name: str })),
    }),
  }),
})

export const istioGateway = kind({
  group: 'networking.istio.io',
  kind: 'Gateway',
  plural: 'gateways',
  namespaced: true,
  versions: ['v1', 'v1beta1', 'v1alpha3'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      selector: map(str),
      servers: list(
        obj({
          hosts: list(str),
          port: obj({ name: str, protocol: str }),
          tls: obj({ mode: str, httpsRedirect: bool }),
        }),
      ),
    }),
  }),
})

export const istioVirtualService = kind({
  group: 'networking.istio.io',
  kind: 'VirtualService',
  plural: 'virtualservices',
  namespaced: true,
  versions: ['v1', 'v1beta1', 'v1alpha3'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      hosts: list(str),
      gateways: list(str),
      http: list(obj({ route: list(obj({ destination: obj({ host: str, subset: str }) })) })),
      tcp: list(obj({ route: list(obj({ destination: obj({ host: str, subset: str }) })) })),
      tls: list(obj({ route: list(obj({ destination: obj({ host: str, subset: str }) })) })),
    }),
  }),
})

export const serviceMonitor = kind({
  group: 'monitoring.coreos.com',
  kind: 'ServiceMonitor',
  plural: 'servicemonitors',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      selector: labelSelector,
      namespaceSelector: obj({ any: bool, matchNames: list(str) }),
      endpoints: list(obj({ port: str, targetPort: intOrString })),
    }),
  }),
})
