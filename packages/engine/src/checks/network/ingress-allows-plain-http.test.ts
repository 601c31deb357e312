import { law, world } from '../law.ts'
import { ingressAllowsPlainHttp } from './ingress-allows-plain-http.ts'
import { annotated, ingress } from './ingress-fixtures.ts'

const key = 'nginx.ingress.kubernetes.io/ssl-redirect'

law(ingressAllowsPlainHttp, {
  passes: [
    world([ingress()]),
    world([annotated({ [key]: 'true' })]),
    world([annotated({ [key]: 'false', 'nginx.ingress.kubernetes.io/force-ssl-redirect': 'true' })]),
  ],
  fails: [
    { given: world([annotated({ [key]: 'false' })]), at: `metadata.annotations["${key}"]` },
    {
      given: world([annotated({ 'haproxy.org/ssl-redirect': 'false' })]),
      at: 'metadata.annotations["haproxy.org/ssl-redirect"]',
    },
  ],
  unknown: [{ given: world([annotated({ [key]: false })]), at: `metadata.annotations["${key}"]` }],
})
