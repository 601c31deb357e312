// The pods of a StatefulSet get their DNS names from the headless Service that serviceName names. The API server does not ask
// whether it exists, is headless, or selects the pods.
// Source: kubernetes.io/docs/concepts/workloads/controllers/statefulset, "Stable Network ID", "Limitations"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { service } from '../../model/kinds/network.ts'
import { mapSelects } from '../../model/selector.ts'
import { missingObject } from './missing-object.ts'

export const statefulSetService: WorkloadCheck = {
  id: 'stateful-set-service',
  title: 'StatefulSet without its headless Service',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The pods have no DNS names of their own',
  attack: 'Peers do not find each other after a restart, and the cluster of the application falls apart',
  remedy: 'Let serviceName name a Service with clusterIP: None that selects the pods',
  sources: [kubernetesDocs('StatefulSets', 'concepts/workloads/controllers/statefulset/#limitations')],
  rows: ['U-REL-035'],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['object.spec.serviceName', 'template.metadata.labels', 'kind:Service'],
  find({ groupKind, object, labels, namespace, name: by }, world) {
    if (groupKind !== 'apps/StatefulSet') return []
    const name = (object.value as { spec?: { serviceName?: string } }).spec?.serviceName ?? ''
    const path = ['spec', 'serviceName']
    if (name === '') return [{ path, message: `StatefulSet ${by} names no headless Service`, severity: 'low' }]
    const missing = missingObject(world, { by: `StatefulSet ${by}`, kind: service, name, namespace, path })
    if (missing.length > 0) return missing
    const { clusterIP, selector } = world.get(service, namespace, name)?.value.spec ?? {}
    if (clusterIP !== 'None')
      return [{ path, message: `Service ${name} of StatefulSet ${by} is not headless`, severity: 'low' }]
    if (mapSelects(selector, labels)) return []
    return [{ path, message: `Service ${name} of StatefulSet ${by} does not select its pods`, confidence: 'likely' }]
  },
}
