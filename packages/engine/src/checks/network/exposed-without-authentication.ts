// Data stores and tools that ask nobody for credentials unless configured to, reached from outside the cluster. Whether any
// other program asks for credentials is not written in an object: in a cluster that answer stays open.
// Source: kubescape C-0274; Microsoft threat matrix for Kubernetes, "Exposed sensitive interfaces"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'
import { exposureOf } from '../../network/exposure.ts'
import { notSeenBehind, softwareBehind } from '../../network/software.ts'

export const exposedWithoutAuthentication: ObjectCheck<ValueOf<typeof service>> = {
  id: 'exposed-without-authentication',
  title: 'Exposed program that asks for no credentials by default',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'Whoever reaches the port may read and change what the program holds, unless it was configured to ask who they are',
  attack:
    'A scan of the address finds the port; the data is copied and deleted, or a job is started that runs as the pod',
  remedy: 'Make the Service a ClusterIP, or prove that the program asks for credentials and restrict its source ranges',
  sources: [
    {
      title: 'Threat matrix for Kubernetes, Exposed sensitive interfaces',
      url: 'https://microsoft.github.io/Threat-Matrix-for-Kubernetes/',
    },
    kubernetesDocs(
      'Service, publishing Services',
      'concepts/services-networking/service/#publishing-services-service-types',
    ),
  ],
  rows: ['U-NET-020', 'U-NET-010'],
  judges: 'object',
  passesOn: 'presence',
  kinds: [service],
  reads: ['object.spec', 'object.metadata.annotations', 'kind:Pod'],
  find(object, world) {
    const how = exposureOf(object)
    if (how === undefined) return []
    const path = ['spec', (object.value.spec?.externalIPs ?? []).length > 0 ? 'externalIPs' : 'type']
    const found = softwareBehind(world, object.namespace, object.name)
    if (found === undefined) {
      const why = notSeenBehind(world, object.namespace, object.name)
      if (why !== undefined)
        return [{ path, message: `What Service ${object.name} exposes is not known: ${why}`, unknown: true }]
      if (world.evidence.coverage.world !== 'listed') return []
      const message = `Service ${object.name} is exposed by ${how}, and no object says whether its program asks for credentials: send it a request without any`
      return [{ path, message, unknown: true }]
    }
    const { software, from, confidence } = found
    if (software.auth !== 'none') return []
    return [
      {
        path,
        message: `${software.name} (told from ${from}) is exposed by ${how} and asks for no credentials by default`,
        confidence,
      },
    ]
  },
}
