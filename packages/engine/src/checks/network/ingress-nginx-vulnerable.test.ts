import { deployment, law, pod } from '../law.ts'
import { ingressNginxVulnerable } from './ingress-nginx-vulnerable.ts'

const runs = (tag: string) => pod({ image: `registry.k8s.io/ingress-nginx/controller${tag}` })
const at = 'spec.containers[0].image'
// Every release of it is retired
const alsoFails = ['ingress-nginx-retired']

law(ingressNginxVulnerable, {
  passes: [
    pod(),
    runs(':v1.14.4'),
    runs(':v1.15.1@sha256:00'),
    runs(':v1.13.8'),
    pod({ image: 'nginx/nginx-ingress:5.2.0' }),
  ],
  fails: [
    { given: runs(':v1.11.4'), at, alsoFails },
    { given: runs(':v1.12.0'), at, alsoFails },
    { given: runs(':v0.51.0'), at, alsoFails },
    { given: runs(':v1.12.1'), at, alsoFails },
    { given: runs(':v1.14.3'), at, alsoFails },
    { given: runs(':v1.13.2@sha256:00'), at, alsoFails },
    {
      given: deployment({}, {}, { image: 'rancher/nginx-ingress-controller:nginx-1.9.4-rancher1' }),
      at: 'spec.template.spec.containers[0].image',
      alsoFails,
    },
  ],
  unknown: [
    { given: runs(':latest'), at },
    { given: runs('@sha256:00'), at },
  ],
})
