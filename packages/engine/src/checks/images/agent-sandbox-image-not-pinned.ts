// What confines code that nobody has read must itself be known to the byte.
// Source: github.com/kubernetes-sigs/agent-sandbox; SLSA, "Provenance"

import type { ContainerCheck } from '../../model/check.ts'
import { isAgentSandbox } from '../reliability/agent-sandbox.ts'
import { imageOf } from './image-of.ts'

export const agentSandboxImageNotPinned: ContainerCheck = {
  id: 'agent-sandbox-image-not-pinned',
  title: 'Image of an agent sandbox without a digest',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The image that runs code of an agent is whatever its tag points to when the sandbox starts',
  attack: 'An attacker who moves the tag gets every prompt, file and credential that the next sandboxes are given',
  remedy: 'Pin the image of the sandbox by digest and verify its signature at admission',
  sources: [
    { title: 'Agent Sandbox', url: 'https://github.com/kubernetes-sigs/agent-sandbox' },
    { title: 'SLSA, Provenance', url: 'https://slsa.dev/spec/v1.0/provenance' },
  ],
  rows: ['U-IMG-008'],
  judges: 'container',
  reads: ['container.image'],
  find(container) {
    if (!isAgentSandbox(container.workload)) return none
    const image = imageOf(container)
    if (image === undefined || image.digest !== undefined) return none
    return [
      { path: container.at('image'), message: `Image ${container.spec.image ?? ''} of the sandbox has no digest` },
    ]
  },
}

const none: readonly [] = []
