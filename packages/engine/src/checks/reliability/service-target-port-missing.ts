// A target port given by name is looked up in each pod: where no container has it, the pod gets no endpoint for it. A number works
// undeclared, and is only likely wrong where the pod declares other ports.
// Source: kubernetes.io/docs/concepts/services-networking/service, "Port definitions"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'
import type { Workload } from '../../model/workload.ts'
import { readsWorkloadKinds } from '../workload-kinds.ts'
import { unseenWorkloads } from './absent-workloads.ts'
import { workloadsOfMap } from './selected-workloads.ts'

export const serviceTargetPortMissing: ObjectCheck<ValueOf<typeof service>> = {
  id: 'service-target-port-missing',
  title: 'Service port that the pods do not have',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Requests to this port of the Service fail',
  attack: 'A port is renamed in one place only, and the next rollout is an outage',
  remedy: 'Let targetPort name a port of the pods',
  sources: [kubernetesDocs('Service', 'concepts/services-networking/service/#field-spec-ports')],
  rows: ['U-REL-036'],
  passesOn: 'presence',
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.selector', 'object.spec.ports', ...readsWorkloadKinds],
  find({ value, namespace, name }, world) {
    const { selector = {}, ports = [], type } = value.spec ?? {}
    if (ports.length === 0 || type === 'ExternalName') return []
    const workloads = workloadsOfMap(world, namespace, selector)
    if (workloads.length === 0) return unseenWorkloads(world, namespace, ['spec', 'selector'])
    const declared = portsOf(workloads)
    const hits: Hit[] = []
    ports.forEach(({ port, targetPort = port }, index) => {
      if (targetPort === undefined) return
      const path = ['spec', 'ports', index, 'targetPort']
      if (typeof targetPort === 'string') {
        if (declared.names.has(targetPort)) return
        hits.push({
          path,
          message: `None of the pods of Service ${name} has a port named ${JSON.stringify(targetPort)}`,
        })
        return
      }
      // Pods that declare no port at all document none of them.
      if (declared.numbers.size === 0 || declared.numbers.has(targetPort)) return
      const message = `None of the pods of Service ${name} declares port ${targetPort}`
      hits.push({ path, message, severity: 'low', confidence: 'possible' })
    })
    return hits
  },
}

function portsOf(workloads: readonly Workload[]): { names: ReadonlySet<string>; numbers: ReadonlySet<number> } {
  const names = new Set<string>()
  const numbers = new Set<number>()
  for (const { containers } of workloads) {
    for (const { spec } of containers) {
      for (const { name, containerPort } of spec.ports ?? []) {
        if (name !== undefined) names.add(name)
        if (containerPort !== undefined) numbers.add(containerPort)
      }
    }
  }
  return { names, numbers }
}
