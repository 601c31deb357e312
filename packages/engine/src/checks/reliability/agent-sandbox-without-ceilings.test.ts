import { isObject } from '../../model/json.ts'
import type { Json } from '../../model/json.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { law, pod, world } from '../law.ts'
import { agentSandboxWithoutCeilings } from './agent-sandbox-without-ceilings.ts'

const sandbox = (containerPatch: Json, specPatch: Json = {}, kind = 'Sandbox') => {
  const { metadata = {}, spec } = hardenedDeployment({}, specPatch, containerPatch)
  const apiVersion = kind === 'Sandbox' ? 'agents.x-k8s.io/v1alpha1' : 'extensions.agents.x-k8s.io/v1alpha1'
  const podTemplate = (isObject(spec) ? spec['template'] : undefined) ?? {}
  return world([{ apiVersion, kind, metadata, spec: { podTemplate } }], { marked: 'crd' })
}
const at = 'spec.podTemplate.spec.containers[0].resources.limits'

law(agentSandboxWithoutCeilings, {
  passes: [
    sandbox({}),
    pod({ resources: null }),
    sandbox({ resources: { limits: { memory: null } } }, { resources: { limits: { memory: '1Gi' } } }),
  ],
  fails: [
    { given: sandbox({ resources: { limits: { memory: null } } }), at: `${at}.memory` },
    {
      given: sandbox({ resources: { limits: { 'ephemeral-storage': null } } }, {}, 'SandboxTemplate'),
      at: `${at}.ephemeral-storage`,
    },
    { given: sandbox({ resources: { limits: { cpu: null } } }), at: `${at}.cpu` },
  ],
  unknown: [{ given: sandbox({ resources: 'few' }), at: 'spec.podTemplate.spec.containers[0].resources' }],
})
