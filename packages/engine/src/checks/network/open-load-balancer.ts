// A load balancer without source ranges takes connections from wherever its address is routed.
// Source: kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1, loadBalancerSourceRanges

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'
import { isOpenLoadBalancer } from '../../network/exposure.ts'

export const openLoadBalancer: ObjectCheck<ValueOf<typeof service>> = {
  id: 'open-load-balancer',
  title: 'Load balancer that everybody may use',
  tier: 'opinion',
  severity: 'low',
  confidence: 'likely',
  why: 'The Service is reached from the internet, or from all of the network that the cloud gives it',
  attack: 'Everybody on the internet can send requests to the pods behind it',
  remedy: 'Name loadBalancerSourceRanges, or make the load balancer internal with the annotation of the cloud',
  sources: [kubernetesDocs('Service, type LoadBalancer', 'concepts/services-networking/service/#loadbalancer')],
  rows: ['U-NET-010'],
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.type', 'object.spec.loadBalancerSourceRanges', 'object.metadata.annotations'],
  find(object) {
    if (!isOpenLoadBalancer(object)) return []
    const ranges = object.value.spec?.loadBalancerSourceRanges ?? []
    const path = ranges.length > 0 ? ['spec', 'loadBalancerSourceRanges'] : ['spec', 'type']
    return [{ path, message: `Service ${object.name} asks for a load balancer that takes connections from everywhere` }]
  },
}
