// An aggregated API without its Service breaks discovery and the deletion of namespaces, and waits for whoever creates one.
// Source: kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { apiService } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'

export const apiServiceTargetMissing: ObjectCheck<ValueOf<typeof apiService>> = {
  id: 'api-service-target-missing',
  title: 'Aggregated API whose Service is missing',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'Requests for the group fail, and so does what asks for all groups: discovery, the deletion of namespaces',
  attack: 'Who may create the Service answers for the API group and is handed the requests of its users',
  remedy: 'Deploy the Service, or delete the APIService',
  sources: [kubernetesDocs('Configure the Aggregation Layer', 'tasks/extend-kubernetes/configure-aggregation-layer/')],
  rows: ['U-ADM-004'],
  judges: 'object',
  kinds: [apiService],
  passesOn: 'presence',
  reads: ['object.spec.service', 'kind:Service'],
  find(object, world) {
    const { name = '', namespace = '' } = object.value.spec?.service ?? {}
    if (name === '' || world.get(service, namespace, name) !== undefined) return []
    const searched = world.objects(service, namespace).length
    const message = `Service ${namespace}/${name} of APIService ${object.name} is none of ${searched}`
    return [{ path: ['spec', 'service'], message, absence: { kind: service, namespace, searched } }]
  },
}
