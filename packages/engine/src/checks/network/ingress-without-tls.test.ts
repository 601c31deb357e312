import { law, world } from '../law.ts'
import { annotated, ingress } from './ingress-fixtures.ts'
import { ingressWithoutTls } from './ingress-without-tls.ts'

const certificate = { 'alb.ingress.kubernetes.io/certificate-arn': 'arn:aws:acm:eu-west-1:1:certificate/a' }

law(ingressWithoutTls, {
  passes: [
    world([ingress()]),
    world([ingress({ tls: [{ secretName: 'all' }] })]),
    world([ingress({ tls: [{ hosts: ['*.example'] }] })]),
    world([annotated(certificate, { tls: null })]),
    world([annotated({ 'traefik.ingress.kubernetes.io/router.tls': 'true' }, { tls: null })]),
  ],
  fails: [
    { given: world([ingress({ tls: null })]), at: 'spec.tls' },
    { given: world([ingress({ tls: [] })]), at: 'spec.tls' },
    { given: world([ingress({ tls: [{ hosts: ['other.example'] }] })]), at: 'spec.rules[0].host' },
    {
      given: world([annotated({ 'traefik.ingress.kubernetes.io/router.tls': 'false' }, { tls: null })]),
      at: 'spec.tls',
    },
  ],
  unknown: [{ given: world([ingress({ tls: 'on' })]), at: 'spec.tls' }],
})
