import { describe, expect, test } from 'vitest'
import type { Resource } from '../../model/resource.ts'
import { apiVersionOf, formatRelease, reaches } from './api-versions.ts'

function lifeOf(group: string, version: string, kind: string) {
  const resource: Resource = { apiVersion: '', group, version, kind, namespace: '', name: 'x', value: {} }
  return apiVersionOf(resource)
}

describe('the table of versions', () => {
  // kubernetes.io/docs/reference/using-api/deprecation-guide
  test.each([
    ['extensions', 'v1beta1', 'Deployment', '1.16', 'apps/v1'],
    ['extensions', 'v1beta1', 'NetworkPolicy', '1.16', 'networking.k8s.io/v1'],
    ['extensions', 'v1beta1', 'Ingress', '1.22', 'networking.k8s.io/v1'],
    ['apiextensions.k8s.io', 'v1beta1', 'CustomResourceDefinition', '1.22', 'apiextensions.k8s.io/v1'],
    ['apiregistration.k8s.io', 'v1beta1', 'APIService', '1.22', 'apiregistration.k8s.io/v1'],
    ['rbac.authorization.k8s.io', 'v1beta1', 'ClusterRole', '1.22', 'rbac.authorization.k8s.io/v1'],
    [
      'admissionregistration.k8s.io',
      'v1beta1',
      'MutatingWebhookConfiguration',
      '1.22',
      'admissionregistration.k8s.io/v1',
    ],
    ['batch', 'v1beta1', 'CronJob', '1.25', 'batch/v1'],
    ['discovery.k8s.io', 'v1beta1', 'EndpointSlice', '1.25', 'discovery.k8s.io/v1'],
    ['events.k8s.io', 'v1beta1', 'Event', '1.25', 'events.k8s.io/v1'],
    ['autoscaling', 'v2beta1', 'HorizontalPodAutoscaler', '1.25', 'autoscaling/v2'],
    ['policy', 'v1beta1', 'PodDisruptionBudget', '1.25', 'policy/v1'],
    ['policy', 'v1beta1', 'PodSecurityPolicy', '1.25', undefined],
    ['node.k8s.io', 'v1beta1', 'RuntimeClass', '1.25', 'node.k8s.io/v1'],
    ['autoscaling', 'v2beta2', 'HorizontalPodAutoscaler', '1.26', 'autoscaling/v2'],
    ['flowcontrol.apiserver.k8s.io', 'v1beta1', 'FlowSchema', '1.26', 'flowcontrol.apiserver.k8s.io/v1beta3'],
    ['storage.k8s.io', 'v1beta1', 'CSIStorageCapacity', '1.27', 'storage.k8s.io/v1'],
    ['flowcontrol.apiserver.k8s.io', 'v1beta2', 'FlowSchema', '1.29', 'flowcontrol.apiserver.k8s.io/v1beta3'],
    ['flowcontrol.apiserver.k8s.io', 'v1beta3', 'FlowSchema', '1.32', 'flowcontrol.apiserver.k8s.io/v1'],
  ])('%s/%s %s is removed in %s', (group, version, kind, removed, replacement) => {
    const life = lifeOf(group, version, kind)
    expect(life?.removed && formatRelease(life.removed)).toBe(removed)
    expect(life?.replacement).toBe(replacement)
  })

  test.each([
    ['apps', 'v1', 'Deployment'],
    ['', 'v1', 'Pod'],
    ['autoscaling', 'v2', 'HorizontalPodAutoscaler'],
    ['networking.k8s.io', 'v1', 'Ingress'],
  ])('%s/%s %s is neither deprecated nor removed', (group, version, kind) => {
    expect(lifeOf(group, version, kind)).toMatchObject({ deprecated: undefined, removed: undefined })
  })

  test('knows nothing of other groups', () => expect(lifeOf('example.com', 'v1beta1', 'CronJob')).toBeUndefined())
})

test('a patch release reaches the versions of its minor', () => {
  expect(reaches({ major: 1, minor: 25, patch: 7 }, { major: 1, minor: 25, patch: 0 })).toBe(true)
  expect(reaches({ major: 1, minor: 24, patch: 17 }, { major: 1, minor: 25, patch: 0 })).toBe(false)
  expect(reaches({ major: 1, minor: 24, patch: 17 }, undefined)).toBe(false)
})
