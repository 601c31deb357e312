import type { Json } from '../../model/json.ts'
import { law, only, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { agentSandboxImageNotPinned } from './agent-sandbox-image-not-pinned.ts'

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'
const sandbox = (image: Json): Fixture =>
  only(
    [
      {
        apiVersion: 'agents.x-k8s.io/v1alpha1',
        kind: 'Sandbox',
        metadata: { name: 'agent', namespace: 'shop' },
        spec: { podTemplate: { spec: { containers: [{ image, name: 'agent' }] } } },
      },
    ],
    { marked: 'crd' },
  )

law(agentSandboxImageNotPinned, {
  passes: [pod(), sandbox(`registry.example/agent:1@${digest}`)],
  fails: [{ given: sandbox('registry.example/agent:1'), at: 'spec.podTemplate.spec.containers[0].image' }],
  unknown: [{ given: sandbox(7), at: 'spec.podTemplate.spec.containers[0].image' }],
})
