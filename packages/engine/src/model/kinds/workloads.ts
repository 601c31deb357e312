import { any, bool, int, intOrString, list, map, obj, str } from '../schema.ts'
import type { TypeOf } from '../schema.ts'
import { labelSelector } from '../selector.ts'
import { kind, objectMeta } from './meta.ts'

// The pod template of a workload is narrowed by the workload model (workload.ts), not here: hence `any` for templates.

const strategy = obj({
  type: str,
  rollingUpdate: obj({ maxSurge: intOrString, maxUnavailable: intOrString, partition: int }),
})

const volumeClaim = obj({
  metadata: objectMeta,
  spec: obj({ accessModes: list(str), storageClassName: str, volumeName: str, volumeMode: str }),
})

const jobSpec = {
  activeDeadlineSeconds: int,
  backoffLimit: int,
  completions: int,
  parallelism: int,
  suspend: bool,
  ttlSecondsAfterFinished: int,
  template: any,
}

export const pod = kind({
  group: '',
  kind: 'Pod',
  plural: 'pods',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, spec: any, status: obj({ phase: str, podIP: str }) }),
})

export const replicationController = kind({
  group: '',
  kind: 'ReplicationController',
  plural: 'replicationcontrollers',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, spec: obj({ replicas: int, selector: map(str), template: any }) }),
})

export const podTemplateKind = kind({
  group: '',
  kind: 'PodTemplate',
  plural: 'podtemplates',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, template: any }),
})

export const deployment = kind({
  group: 'apps',
  oldGroups: ['extensions'],
  kind: 'Deployment',
  plural: 'deployments',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      replicas: int,
      selector: labelSelector,
      strategy,
      minReadySeconds: int,
      progressDeadlineSeconds: int,
      revisionHistoryLimit: int,
      template: any,
    }),
  }),
})

export const replicaSet = kind({
  group: 'apps',
  oldGroups: ['extensions'],
  kind: 'ReplicaSet',
  plural: 'replicasets',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, spec: obj({ replicas: int, selector: labelSelector, template: any }) }),
})

export const statefulSet = kind({
  group: 'apps',
  kind: 'StatefulSet',
  plural: 'statefulsets',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      replicas: int,
      selector: labelSelector,
      serviceName: str,
      podManagementPolicy: str,
      updateStrategy: strategy,
      template: any,
      volumeClaimTemplates: list(volumeClaim),
      persistentVolumeClaimRetentionPolicy: obj({ whenDeleted: str, whenScaled: str }),
    }),
  }),
})

export const daemonSet = kind({
  group: 'apps',
  oldGroups: ['extensions'],
  kind: 'DaemonSet',
  plural: 'daemonsets',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({ selector: labelSelector, updateStrategy: strategy, template: any }),
  }),
})

export const job = kind({
  group: 'batch',
  kind: 'Job',
  plural: 'jobs',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, spec: obj(jobSpec) }),
})

export const cronJob = kind({
  group: 'batch',
  kind: 'CronJob',
  plural: 'cronjobs',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    spec: obj({
      schedule: str,
      timeZone: str,
      concurrencyPolicy: str,
      startingDeadlineSeconds: int,
      suspend: bool,
      successfulJobsHistoryLimit: int,
      failedJobsHistoryLimit: int,
      jobTemplate: obj({ metadata: objectMeta, spec: obj(jobSpec) }),
    }),
  }),
})

/** A custom resource (or any other object) of which only the metadata is typed. */
export const untyped = obj({ metadata: objectMeta })
export type Untyped = TypeOf<typeof untyped>
