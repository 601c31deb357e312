// Workloads of other kinds that differ from the hardened Deployment only by their kind. Used by tests only.

import { mergePatch } from '../../model/apply-edits.ts'
import { isObject } from '../../model/json.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { hardenedDeployment } from '../hardened-world.ts'

function template(specPatch: Json, containerPatch: Json): Json {
  const { spec } = hardenedDeployment({}, specPatch, containerPatch)
  return (isObject(spec) ? spec['template'] : undefined) ?? {}
}

function metadata(): Json {
  return hardenedDeployment()['metadata'] ?? {}
}

function selector(): Json {
  const { spec } = hardenedDeployment()
  return (isObject(spec) ? spec['selector'] : undefined) ?? {}
}

const finite = { restartPolicy: 'Never', topologySpreadConstraints: null }

/** `patch` goes to the whole object, `specPatch` to the pod spec, `containerPatch` to its container. */
export function job(patch: Json = {}, specPatch: Json = {}, containerPatch: Json = {}): JsonObject {
  const spec = {
    backoffLimit: 3,
    template: template(mergePatch(finite, specPatch), containerPatch),
    ttlSecondsAfterFinished: 3600,
  }
  return mergePatch({ apiVersion: 'batch/v1', kind: 'Job', metadata: metadata(), spec }, patch) as JsonObject
}

export function cronJob(patch: Json = {}, specPatch: Json = {}, containerPatch: Json = {}): JsonObject {
  const spec = {
    concurrencyPolicy: 'Forbid',
    jobTemplate: { spec: { backoffLimit: 3, template: template(mergePatch(finite, specPatch), containerPatch) } },
    schedule: '15 3 * * *',
    startingDeadlineSeconds: 600,
  }
  return mergePatch({ apiVersion: 'batch/v1', kind: 'CronJob', metadata: metadata(), spec }, patch) as JsonObject
}

export function statefulSet(patch: Json = {}, specPatch: Json = {}, containerPatch: Json = {}): JsonObject {
  const spec = {
    replicas: 3,
    selector: selector(),
    serviceName: 'web-peers',
    template: template(specPatch, containerPatch),
  }
  return mergePatch({ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: metadata(), spec }, patch) as JsonObject
}

/** The headless Service of `statefulSet`. */
export function headlessService(patch: Json = {}): JsonObject {
  const ports = [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'http' }]
  const labels = isObject(selector()) ? (selector() as JsonObject)['matchLabels'] : undefined
  const spec = { clusterIP: 'None', ports, selector: labels ?? {} }
  const meta = mergePatch(metadata(), { name: 'web-peers' })
  return mergePatch({ apiVersion: 'v1', kind: 'Service', metadata: meta, spec }, patch) as JsonObject
}

export function daemonSet(patch: Json = {}, specPatch: Json = {}, containerPatch: Json = {}): JsonObject {
  const spec = { selector: selector(), template: template(specPatch, containerPatch) }
  return mergePatch({ apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: metadata(), spec }, patch) as JsonObject
}

export function autoscaler(patch: Json = {}): JsonObject {
  const spec = {
    maxReplicas: 6,
    metrics: [{ resource: { name: 'cpu', target: { averageUtilization: 70, type: 'Utilization' } }, type: 'Resource' }],
    minReplicas: 3,
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
  }
  return mergePatch(
    { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: metadata(), spec },
    patch,
  ) as JsonObject
}

/** The budget of the hardened world, patched. */
export function budget(patch: Json = {}): JsonObject {
  const spec = { maxUnavailable: 1, selector: selector(), unhealthyPodEvictionPolicy: 'AlwaysAllow' }
  return mergePatch(
    { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: metadata(), spec },
    patch,
  ) as JsonObject
}

/** The Service of the hardened world, patched. */
export function service(patch: Json = {}): JsonObject {
  const web = headlessService({ metadata: { name: 'web' }, spec: { clusterIP: null, type: 'ClusterIP' } })
  return mergePatch(web, patch) as JsonObject
}
