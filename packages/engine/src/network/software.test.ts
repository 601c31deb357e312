import { expect, test } from 'vitest'
import data from '../../data/management-interfaces.json' with { type: 'json' }
import { softwareOfImage } from './software.ts'

test.each([
  ['redis', 'Redis'],
  ['docker.io/library/redis:7@sha256:00', 'Redis'],
  ['registry.example:5000/mirror/kubernetesui/dashboard:v2.7.0', 'Kubernetes Dashboard'],
  ['quay.io/argoproj/argocd:v3', 'Argo CD'],
  ['registry.example/team/redis-exporter:1', undefined],
  ['oliver006/redis_exporter', undefined],
  ['', undefined],
])('%s is %s', (image, name) => {
  expect(softwareOfImage(image)?.name).toBe(name)
})

test('no image or Service stands for two programs', () => {
  for (const field of ['images', 'services'] as const) {
    const all = data.software.flatMap((one) => one[field])
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([])
  }
})

test('data says what is known of each program', () => {
  for (const { name, use, auth } of data.software) {
    expect(['data', 'management'], name).toContain(use)
    expect(['none', 'required'], name).toContain(auth)
  }
})
