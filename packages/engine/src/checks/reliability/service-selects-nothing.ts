// A Service whose selector matches no pods has no endpoints. Services without a selector, and ExternalName, have none of their own.
// Source: kubernetes.io/docs/concepts/services-networking/service, "Services without selectors"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'
import { readsWorkloadKinds } from '../workload-kinds.ts'
import { absentWorkloads } from './absent-workloads.ts'
import { customMaker } from './custom-maker.ts'
import { workloadsOfMap } from './selected-workloads.ts'

export const serviceSelectsNothing: ObjectCheck<ValueOf<typeof service>> = {
  id: 'service-selects-nothing',
  title: 'Service that selects nothing',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Every request to the Service fails',
  attack: 'Whoever may create a pod with these labels receives the traffic that clients still send',
  remedy: 'Let the selector match the labels of the pods, or remove the Service',
  sources: [kubernetesDocs('Service', 'concepts/services-networking/service/')],
  rows: ['U-REL-031'],
  passesOn: 'presence',
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.selector', 'object.spec.type', ...readsWorkloadKinds],
  find({ value, namespace, name }, world) {
    const selector = value.spec?.selector ?? {}
    if (value.spec?.type === 'ExternalName' || Object.keys(selector).length === 0) return []
    if (workloadsOfMap(world, namespace, selector).length > 0) return []
    const searched = world.workloadsIn(namespace).length
    const message = `Service ${name} selects none of ${searched} workloads of namespace ${namespace}`
    const path = ['spec', 'selector']
    const maker = customMaker(world, namespace, selector)
    if (maker !== undefined) return [{ path, message: `${message}, but ${maker} may make its pods`, unknown: true }]
    return [{ path, message, ...absentWorkloads(world, namespace) }]
  },
}
