import { expect, test } from 'vitest'
import { only, pod, worldOf } from '../law.ts'
import { isAgentSandbox } from './agent-sandbox.ts'

const sandbox = (apiVersion: string, kind: string) =>
  only([
    {
      apiVersion,
      kind,
      metadata: { name: 'x', namespace: 'shop' },
      spec: { podTemplate: { spec: { containers: [] } } },
    },
  ])

test.each([
  [sandbox('agents.x-k8s.io/v1alpha1', 'Sandbox'), true],
  [sandbox('extensions.agents.x-k8s.io/v1alpha1', 'SandboxTemplate'), true],
  [pod(), false],
])('%#', (fixture, wanted) => expect(worldOf(fixture).workloads.map(isAgentSandbox)).toEqual([wanted]))
