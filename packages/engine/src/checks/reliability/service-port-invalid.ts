// Service ports that the API server refuses: numbers outside 1 … 65535, target ports that are neither a number nor a port name,
// and several ports of which one has no name, or two the same.
// Source: kubernetes/kubernetes pkg/apis/core/validation (validateServicePort)

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'
import { portNameFault, portNumberFault } from './port-faults.ts'

export const servicePortInvalid: ObjectCheck<ValueOf<typeof service>> = {
  id: 'service-port-invalid',
  title: 'Service port that the API server refuses',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy:
    'Give each port a number from 1 to 65535, a name of its own where there are several, and a target that is a port',
  sources: [kubernetesDocs('Service', 'concepts/services-networking/service/#field-spec-ports')],
  rows: ['U-REL-036'],
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.ports'],
  find({ value, name: by }) {
    const { ports = [] } = value.spec ?? {}
    const hits: Hit[] = []
    const names = new Set<string>()
    ports.forEach(({ name, port, targetPort }, index) => {
      const add = (field: string, fault: string | undefined): void => {
        if (fault !== undefined)
          hits.push({ path: ['spec', 'ports', index, field], message: `A ${field} of Service ${by} ${fault}` })
      }
      add('port', portNumberFault(port))
      if (typeof targetPort === 'number') add('targetPort', portNumberFault(targetPort))
      if (typeof targetPort === 'string') add('targetPort', portNameFault(targetPort))
      if (ports.length > 1 && name === undefined) add('name', 'is missing, and there are several ports')
      if (name !== undefined && names.has(name)) add('name', 'is given twice')
      if (name !== undefined) names.add(name)
    })
    return hits
  },
}
