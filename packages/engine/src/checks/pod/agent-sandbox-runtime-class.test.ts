import { expect, test } from 'vitest'
import type { JsonObject } from '../../model/json.ts'
import { hardenedPod } from '../hardened-world.ts'
import { law, pod, world, worldOf } from '../law.ts'
import type { Fixture } from '../law.ts'
import { runChecks } from '../run.ts'
import { agentSandboxRuntimeClass } from './agent-sandbox-runtime-class.ts'

const runtimeClass = (name: string, handler: string): JsonObject => ({
  apiVersion: 'node.k8s.io/v1',
  handler,
  kind: 'RuntimeClass',
  metadata: { name },
})

function sandbox(runtimeClassName: string | null, ...classes: readonly JsonObject[]): Fixture {
  const { spec = {} } = hardenedPod({}, { runtimeClassName })
  const object: JsonObject = {
    apiVersion: 'agents.x-k8s.io/v1alpha1',
    kind: 'Sandbox',
    metadata: { name: 'coder', namespace: 'shop' },
    spec: { podTemplate: { spec } },
  }
  return world([object, ...classes], { marked: 'crd' })
}

const ofSandbox = {
  ownerReferences: [
    {
      apiVersion: 'agents.x-k8s.io/v1alpha1',
      controller: true,
      kind: 'Sandbox',
      name: 'coder',
      uid: '7f0c2a54-93e1-4c9e-8a54-1f2b3c4d5e6f',
    },
  ],
}

law(agentSandboxRuntimeClass, {
  passes: [
    sandbox('isolated', runtimeClass('isolated', 'runsc')),
    sandbox('isolated', runtimeClass('isolated', 'kata-qemu')),
  ],
  fails: [
    { given: sandbox(null), at: 'spec.podTemplate.spec.runtimeClassName' },
    { given: sandbox('fast', runtimeClass('fast', 'crun')), at: 'spec.podTemplate.spec.runtimeClassName' },
    { given: pod({}, {}, ofSandbox), at: 'spec.runtimeClassName' },
  ],
  unknown: [{ given: sandbox('isolated'), at: 'spec.podTemplate.spec.runtimeClassName' }],
})

// Not among the fixtures above: these stand without a RuntimeClass object, which is what the law takes away
test.each([
  ['a pod that is no sandbox', pod(), []],
  ['a class that isolates by its name', sandbox('gvisor'), []],
  ['a class of that name with a handler of its own', sandbox('gvisor', runtimeClass('gvisor', 'gvisor')), []],
  ['a class whose name lies', sandbox('gvisor', runtimeClass('gvisor', 'runc')), ['fail']],
])('%s', (_, fixture, expected) => {
  const { verdicts } = runChecks([agentSandboxRuntimeClass], worldOf(fixture))
  expect(verdicts.map(({ status }) => status)).toEqual(expected)
})
