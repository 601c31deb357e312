// A node port belongs to the whole cluster: the second Service that asks for it is refused.
// Source: kubernetes.io/docs/concepts/services-networking/service, "type: NodePort"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'
import type { KubeObject } from '../../model/object.ts'
import type { World } from '../../model/world.ts'

const known = new WeakMap<World, ReadonlyMap<string, readonly KubeObject[]>>()

export const nodePortConflict: ObjectCheck<ValueOf<typeof service>> = {
  id: 'node-port-conflict',
  title: 'Node port that two Services ask for',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'The API server refuses the second of them',
  attack: 'Which of the two is exposed depends on who came first',
  remedy: 'Leave nodePort out, or give each Service its own',
  sources: [kubernetesDocs('Service', 'concepts/services-networking/service/#type-nodeport')],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.ports', 'kind:Service'],
  find(object, world) {
    const hits: Hit[] = []
    object.value.spec?.ports?.forEach(({ nodePort, protocol = 'TCP' }, index) => {
      if (nodePort === undefined || nodePort === 0) return
      const others = owners(world).get(`${nodePort}/${protocol}`) ?? []
      const other = others.find(({ namespace, name }) => namespace !== object.namespace || name !== object.name)
      if (other === undefined) {
        if (world.seen(service) === 'complete' || world.evidence.coverage.world === 'closed') return
        hits.push({ path: ['spec', 'ports', index, 'nodePort'], message: world.whyNotSeen(service), unknown: true })
        return
      }
      const message = `Services ${object.namespace}/${object.name} and ${other.namespace}/${other.name} both ask for node port ${nodePort}`
      hits.push({ path: ['spec', 'ports', index, 'nodePort'], message })
    })
    return hits
  },
}

/** At most two Services for each port: one more than may have it. */
function owners(world: World): ReadonlyMap<string, readonly KubeObject[]> {
  const before = known.get(world)
  if (before !== undefined) return before
  const byPort = new Map<string, KubeObject[]>()
  for (const object of world.objects(service)) {
    for (const { nodePort, protocol = 'TCP' } of object.value.spec?.ports ?? []) {
      if (nodePort === undefined || nodePort === 0) continue
      const list = byPort.get(`${nodePort}/${protocol}`) ?? []
      // The same object in two files is one Service.
      if (
        list.length < 2 &&
        !list.some(({ namespace, name }) => namespace === object.namespace && name === object.name)
      )
        list.push(object)
      byPort.set(`${nodePort}/${protocol}`, list)
    }
  }
  known.set(world, byPort)
  return byPort
}
