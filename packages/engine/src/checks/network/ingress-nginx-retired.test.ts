import { deployment, law, pod } from '../law.ts'
import { ingressNginxRetired } from './ingress-nginx-retired.ts'

const image = 'registry.k8s.io/ingress-nginx/controller:v1.15.1'

law(ingressNginxRetired, {
  passes: [pod(), pod({ image: 'nginx/nginx-ingress:5.2.0' }), pod({ image: 'nginx:1.29' })],
  fails: [
    { given: pod({ image }), at: 'spec.containers[0].image' },
    { given: deployment({}, {}, { image }), at: 'spec.template.spec.containers[0].image' },
    {
      // An old one has flaws, too
      given: pod({ image: 'quay.io/kubernetes-ingress-controller/nginx-ingress-controller:0.33.0' }),
      at: 'spec.containers[0].image',
      alsoFails: ['ingress-nginx-vulnerable'],
    },
  ],
  unknown: [{ given: pod({ image: 1 }), at: 'spec.containers[0].image' }],
})
