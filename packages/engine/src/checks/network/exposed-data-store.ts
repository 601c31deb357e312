// A database that outsiders reach is guarded by its passwords alone.
// Source: NSA/CISA Kubernetes Hardening Guide 1.2, "Network separation and hardening"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'
import { exposureOf } from '../../network/exposure.ts'
import { notSeenBehind, softwareBehind } from '../../network/software.ts'

/** Ports that data stores register or use by default. Source: IANA service names and port numbers; each project. */
const ports: ReadonlyMap<number, string> = new Map([
  [1433, 'Microsoft SQL Server'],
  [1521, 'Oracle Database'],
  [2379, 'etcd'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [5984, 'CouchDB'],
  [6379, 'Redis'],
  [9042, 'Cassandra'],
  [9200, 'Elasticsearch'],
  [11_211, 'Memcached'],
  [27_017, 'MongoDB'],
])

export const exposedDataStore: ObjectCheck<ValueOf<typeof service>> = {
  id: 'exposed-data-store',
  title: 'Data store exposed outside the cluster',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'Only its own passwords stand between the data and everybody who reaches the port',
  attack: 'Passwords are guessed, or a flaw of the database is used, from anywhere',
  remedy: 'Make the Service a ClusterIP, or internal with loadBalancerSourceRanges',
  sources: [
    kubernetesDocs(
      'Service, publishing Services',
      'concepts/services-networking/service/#publishing-services-service-types',
    ),
  ],
  rows: ['U-NET-010'],
  judges: 'object',
  passesOn: 'presence',
  kinds: [service],
  reads: ['object.spec', 'object.metadata.annotations', 'kind:Pod'],
  find(object, world) {
    const how = exposureOf(object)
    if (how === undefined) return []
    const found = softwareBehind(world, object.namespace, object.name)
    // Those that ask nobody for credentials: exposed-without-authentication
    if (found?.software.auth === 'none') return []
    const list = object.value.spec?.ports ?? []
    const index = list.findIndex(
      ({ port = 0, targetPort }) => ports.has(port) || (typeof targetPort === 'number' && ports.has(targetPort)),
    )
    if (found?.software.use !== 'data' && index < 0) {
      const why = found === undefined ? notSeenBehind(world, object.namespace, object.name) : undefined
      return why === undefined
        ? []
        : [
            {
              path: ['spec', 'type'],
              message: `What Service ${object.name} exposes is not known: ${why}`,
              unknown: true,
            },
          ]
    }
    const { port = 0, targetPort } = list[index] ?? {}
    const name =
      found?.software.use === 'data' ? found.software.name : (ports.get(port) ?? ports.get(Number(targetPort)))
    const path = index < 0 ? ['spec', 'type'] : ['spec', 'ports', index]
    return [
      {
        path,
        message: `Service ${object.name} exposes ${name} by ${how}`,
        confidence: found === undefined ? 'possible' : 'likely',
      },
    ]
  },
}
