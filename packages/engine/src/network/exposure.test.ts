import { expect, test } from 'vitest'
import { worldOf } from '../checks/law.ts'
import type { JsonObject } from '../model/json.ts'
import { service } from '../model/kinds/network.ts'
import { exposureOf } from './exposure.ts'

function exposure(spec: JsonObject, annotations: JsonObject = {}): string | undefined {
  const object = { apiVersion: 'v1', kind: 'Service', metadata: { annotations, name: 'web', namespace: 'shop' }, spec }
  const [made] = worldOf({ objects: [object] }).objects(service)
  if (made === undefined) throw new Error('No Service')
  return exposureOf(made)
}

test.each([
  [{}, {}, undefined],
  [{ type: 'ClusterIP' }, {}, undefined],
  [{ type: 'NodePort' }, {}, 'a port of every node'],
  [{ type: 'LoadBalancer' }, {}, 'a load balancer'],
  [{ loadBalancerSourceRanges: ['10.0.0.0/8'], type: 'LoadBalancer' }, {}, undefined],
  [{ loadBalancerSourceRanges: ['10.0.0.0/8', '0.0.0.0/0'], type: 'LoadBalancer' }, {}, 'a load balancer'],
  [{ type: 'LoadBalancer' }, { 'service.beta.kubernetes.io/aws-load-balancer-internal': 'true' }, undefined],
  [{ type: 'LoadBalancer' }, { 'service.beta.kubernetes.io/aws-load-balancer-internal': 'false' }, 'a load balancer'],
  [{ type: 'LoadBalancer' }, { 'service.kubernetes.io/qcloud-loadbalancer-internal-subnetid': 'subnet-1' }, undefined],
  [{ externalIPs: ['203.0.113.1'] }, {}, 'an external IP'],
] satisfies [JsonObject, JsonObject, string | undefined][])('%j %j is exposed by %s', (spec, annotations, expected) => {
  expect(exposure(spec, annotations)).toBe(expected)
})
