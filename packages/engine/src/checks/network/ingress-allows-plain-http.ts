// Controllers redirect plain HTTP where there is TLS, unless an annotation tells them not to.
// Sources: kubernetes.github.io/ingress-nginx, "Server-side HTTPS enforcement through redirect"; cloud.google.com/kubernetes-
// engine/docs/concepts/ingress, kubernetes.io/ingress.allow-http (true unless set)

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress } from '../../model/kinds/network.ts'
import { ingressEndsTls, plainHttpAnnotation } from '../../network/exposure.ts'

export const ingressAllowsPlainHttp: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-allows-plain-http',
  title: 'Ingress with TLS that also answers over plain HTTP',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'A user who types the name, or follows an old link, is served in the clear',
  attack: 'Who sits between a user and the controller keeps the user on plain HTTP and reads the session',
  remedy: 'Remove the annotation, so that plain HTTP is redirected',
  sources: [{ title: 'ingress-nginx, TLS', url: 'https://kubernetes.github.io/ingress-nginx/user-guide/tls/' }],
  rows: ['U-NET-013'],
  judges: 'object',
  kinds: [ingress],
  reads: ['object.spec.tls', 'object.metadata.annotations'],
  find(object) {
    const key = plainHttpAnnotation(object)
    // Without TLS there is nowhere to redirect to: ingress-without-tls
    if (key === undefined || ((object.value.spec?.tls ?? []).length === 0 && !ingressEndsTls(object))) return []
    return [
      {
        path: ['metadata', 'annotations', key],
        message: `Ingress ${object.name} answers over plain HTTP, because ${key} is ${object.annotations[key]}`,
      },
    ]
  },
}
