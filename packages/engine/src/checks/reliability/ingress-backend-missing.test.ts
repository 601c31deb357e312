import type { Json, JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { ingressBackendMissing } from './ingress-backend-missing.ts'

const ingress = (backend: Json, field = 'rules') => {
  const rules = [{ host: 'shop.example', http: { paths: [{ backend: backend, path: '/', pathType: 'Prefix' }] } }]
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { ingressClassName: 'nginx', ...(field === 'rules' ? { rules } : { [field]: backend }) },
  }
}
const to = (name: string, port: JsonObject) => ({ service: { name, port: { ...port } } })
const at = 'spec.rules[0].http.paths[0].backend.service'

law(ingressBackendMissing, {
  passes: [
    world([ingress(to('web', { name: 'http' }))]),
    world([ingress(to('web', { number: 80 }), 'defaultBackend')]),
    world([ingress({ resource: { apiGroup: 'example.com', kind: 'Bucket', name: 'static' } })]),
  ],
  fails: [
    { given: world([ingress(to('api', { number: 80 }))]), at: `${at}.name` },
    { given: world([ingress(to('api', { number: 80 }), 'defaultBackend')]), at: 'spec.defaultBackend.service.name' },
    { given: world([ingress(to('web', { number: 8080 }))]), at: `${at}.port` },
    { given: world([ingress(to('web', { name: 'https' }))]), at: `${at}.port` },
    {
      given: world(
        [{ ...ingress({ serviceName: 'api', servicePort: 80 }, 'backend'), apiVersion: 'networking.k8s.io/v1beta1' }],
        {
          marked: 'removed: 1.22',
        },
      ),
      at: 'spec.backend.serviceName',
    },
  ],
  unknown: [{ given: world([ingress('web')]), at: 'spec.rules[0].http.paths[0].backend' }],
})
