// An Ingress whose Service, or whose port of it, does not exist answers with an error.
// Source: kubernetes.io/docs/concepts/services-networking/ingress, "The Ingress resource"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress, service } from '../../model/kinds/network.ts'
import type { KubeObject } from '../../model/object.ts'
import type { Path } from '../../model/path.ts'
import type { World } from '../../model/world.ts'
import { missingObject } from './missing-object.ts'

type Ingress = KubeObject<ValueOf<typeof ingress>>
type Backend = NonNullable<NonNullable<ValueOf<typeof ingress>['spec']>['defaultBackend']>

export const ingressBackendMissing: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-backend-missing',
  title: 'Ingress to a Service or port that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Requests to this path are answered with an error',
  attack: 'Whoever may create a Service of that name receives the traffic of the host',
  remedy: 'Let the backend name an existing Service and one of its ports, or remove the rule',
  sources: [kubernetesDocs('Ingress', 'concepts/services-networking/ingress/#the-ingress-resource')],
  rows: ['U-REL-032'],
  passesOn: 'presence',
  judges: 'object',
  kinds: [ingress],
  reads: ['object.spec.defaultBackend', 'object.spec.backend', 'object.spec.rules', 'kind:Service'],
  find(object, world) {
    const { defaultBackend, backend, rules = [] } = object.value.spec ?? {}
    const hits: Hit[] = []
    look(world, object, defaultBackend, ['spec', 'defaultBackend'], hits)
    look(world, object, backend, ['spec', 'backend'], hits)
    rules.forEach(({ http }, rule) => {
      http?.paths?.forEach((path, index) =>
        look(world, object, path.backend, ['spec', 'rules', rule, 'http', 'paths', index, 'backend'], hits),
      )
    })
    return hits
  },
}

function look(
  world: World,
  { namespace, name: by }: Ingress,
  backend: Backend | undefined,
  at: Path,
  hits: Hit[],
): void {
  if (backend === undefined) return
  const name = backend.service?.name ?? backend.serviceName ?? ''
  const old = backend.service === undefined
  if (name === '') return
  const path = old ? [...at, 'serviceName'] : [...at, 'service', 'name']
  const missing = missingObject(world, { by: `Ingress ${by}`, kind: service, name, namespace, path })
  hits.push(...missing)
  const target = missing.length > 0 ? undefined : world.get(service, namespace, name)
  const ports = target?.value.spec?.ports
  const wanted = old ? backend.servicePort : (backend.service?.port?.name ?? backend.service?.port?.number)
  // The AWS controller reads its own word where a port would stand.
  if (ports === undefined || wanted === undefined || wanted === 'use-annotation') return
  if (ports.some(({ name: portName, port }) => portName === wanted || port === Number(wanted))) return
  hits.push({
    path: old ? [...at, 'servicePort'] : [...at, 'service', 'port'],
    message: `Service ${name}, which Ingress ${by} names, has no port ${wanted}`,
  })
}
