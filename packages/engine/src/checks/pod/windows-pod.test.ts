import { expect, test } from 'vitest'
import { windowsPod } from './windows-pod.ts'

test('a Windows pod has no setting that the API server takes for Linux only', () => {
  const spec = JSON.stringify(
    windowsPod({ securityContext: { runAsUser: null } }, { hostNetwork: true }).objects[0]?.['spec'],
  )
  expect(spec).toContain('"os":{"name":"windows"}')
  expect(spec).toContain('"hostNetwork":true')
  for (const field of [
    'runAsUser"',
    'runAsGroup',
    'fsGroup',
    'capabilities',
    'seccompProfile',
    'appArmorProfile',
    'hostUsers',
  ]) {
    expect(spec).not.toContain(field)
  }
})
