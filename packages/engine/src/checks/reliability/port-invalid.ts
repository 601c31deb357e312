// Ports that the API server refuses: numbers outside 1 … 65535, names that are no IANA service names, and names given twice.
// Source: kubernetes/kubernetes pkg/apis/core/validation (validateContainerPorts); RFC 6335, section 5.1

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { portNameFault, portNumberFault } from './port-faults.ts'

const none: readonly Hit[] = []

export const portInvalid: ContainerCheck = {
  id: 'port-invalid',
  title: 'Container port that the API server refuses',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Give each port a number from 1 to 65535 and a name of its own, in lower case and of at most 15 characters',
  sources: [kubernetesDocs('Service', 'concepts/services-networking/service/#field-spec-ports')],
  rows: ['U-REL-036'],
  judges: 'container',
  reads: ['container.ports'],
  find(container) {
    const { ports } = container.spec
    if (ports === undefined) return none
    const hits: Hit[] = []
    const names = new Set<string>()
    ports.forEach(({ name, containerPort }, index) => {
      const numberFault = portNumberFault(containerPort)
      if (numberFault !== undefined) {
        hits.push({
          path: container.at('ports', index, 'containerPort'),
          message: `A port of container ${container.name} ${numberFault}`,
        })
      }
      if (name === undefined) return
      const nameFault = names.has(name) ? 'is given twice' : portNameFault(name)
      names.add(name)
      if (nameFault === undefined) return
      const message = `The port name ${JSON.stringify(name)} of container ${container.name} ${nameFault}`
      hits.push({ path: container.at('ports', index, 'name'), message })
    })
    return hits.length === 0 ? none : hits
  },
}
