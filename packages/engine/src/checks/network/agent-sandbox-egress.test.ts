import type { JsonObject } from '../../model/json.ts'
import { hardenedPod } from '../hardened-world.ts'
import { law, pod, world } from '../law.ts'
import { agentSandboxEgress } from './agent-sandbox-egress.ts'
import { policy, surroundings } from './policy-fixtures.ts'

function sandbox(
  specPatch: JsonObject = {},
  rest: JsonObject = {},
  group = 'agents.x-k8s.io',
  kind = 'Sandbox',
): JsonObject {
  const { metadata, spec } = hardenedPod({}, specPatch) as { metadata: { labels: JsonObject }; spec: JsonObject }
  const podTemplate = { metadata: { labels: metadata.labels }, spec }
  return {
    apiVersion: `${group}/v1alpha1`,
    kind,
    metadata: { name: 'agent', namespace: 'shop' },
    spec: { podTemplate, ...rest },
  }
}
const template = (rest: JsonObject = {}) => sandbox({}, rest, 'extensions.agents.x-k8s.io', 'SandboxTemplate')
const alone = (object: JsonObject, ...policies: JsonObject[]) => ({
  marked: 'crd' as const,
  objects: [object, ...surroundings(), ...policies],
})
const crd = { marked: 'crd' as const }

law(agentSandboxEgress, {
  passes: [
    pod(),
    world([sandbox()], crd),
    alone(sandbox(), policy({ podSelector: {}, policyTypes: ['Egress'] })),
    alone(template({ networkPolicy: { ingress: [] } })),
    alone(template({ networkPolicy: { egress: [{ to: [{ ipBlock: { cidr: '203.0.113.0/24' } }] }] } })),
  ],
  fails: [
    {
      given: alone(sandbox()),
      at: 'spec.podTemplate.metadata.labels',
      alsoFails: ['pod-without-network-policy', 'namespace-without-network-policy'],
    },
    {
      given: alone(template({ networkPolicyManagement: 'Unmanaged' })),
      at: 'spec.podTemplate.metadata.labels',
      alsoFails: ['pod-without-network-policy', 'namespace-without-network-policy'],
    },
    {
      given: alone(template()),
      at: 'spec.networkPolicy',
      alsoFails: ['pod-without-network-policy', 'namespace-without-network-policy'],
    },
    {
      given: alone(template({ networkPolicy: { egress: [{ ports: [{ port: 443 }] }] } })),
      at: 'spec.networkPolicy.egress[0]',
      alsoFails: ['pod-without-network-policy', 'namespace-without-network-policy'],
    },
    {
      given: world([sandbox({ hostNetwork: true, hostUsers: null })], crd),
      at: 'spec.podTemplate.spec.hostNetwork',
      alsoFails: ['host-network-escapes-policies'],
    },
  ],
  unknown: [{ given: alone(sandbox(), policy({ podSelector: 1 })), at: 'spec.podTemplate.metadata.labels' }],
})
