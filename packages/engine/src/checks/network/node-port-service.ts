// A NodePort opens the same port on every node, also on those that run none of the pods.
// Source: kubernetes.io/docs/concepts/services-networking/service, "type: NodePort"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'

export const nodePortService: ObjectCheck<ValueOf<typeof service>> = {
  id: 'node-port-service',
  title: 'Service on a port of every node',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Whoever reaches a node reaches the Service, past every ingress and its TLS',
  attack: 'A scan of the nodes finds the port. What was meant to stand behind an ingress answers directly',
  remedy: 'Use type ClusterIP with an ingress, or a LoadBalancer with loadBalancerSourceRanges',
  sources: [kubernetesDocs('Service, type NodePort', 'concepts/services-networking/service/#type-nodeport')],
  rows: ['U-NET-010'],
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.type'],
  expression: "object.spec.?type.orValue('ClusterIP') != 'NodePort'",
  find({ name, value }) {
    if (value.spec?.type !== 'NodePort') return []
    return [{ path: ['spec', 'type'], message: `Service ${name} opens a port on every node` }]
  },
}
