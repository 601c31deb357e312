import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { exposedManagementInterface } from './exposed-management-interface.ts'
import { annotated, ingress, route, virtualService } from './ingress-fixtures.ts'
import { podOf, service } from './service-fixtures.ts'

const argo = podOf('quay.io/argoproj/argocd:v3.1.0')
const selector = { app: 'tool', 'app.kubernetes.io/name': null }
const behind = (object: JsonObject, pod = argo, extra = {}) => world([object, service({ selector }), pod], extra)
const crd = { marked: 'crd' as const }
const backend = { service: { name: 'argocd-server', port: { number: 80 } } }

law(exposedManagementInterface, {
  passes: [
    world([service({ selector }), argo]),
    behind(ingress(), podOf('registry.example/shop/api:1')),
    behind(annotated({ 'alb.ingress.kubernetes.io/scheme': 'internal' })),
    behind(route({ parentRefs: [{ group: '', kind: 'Service', name: 'web' }] }), argo, crd),
    behind(virtualService({ gateways: null }), argo, crd),
    behind(virtualService({ gateways: ['mesh'] }), argo, crd),
    // A data store is another finding
    behind(ingress(), podOf('mysql:8')),
  ],
  fails: [
    { given: world([service({ selector, type: 'NodePort' }), argo]), at: 'spec.type' },
    {
      // That it is there at all is a finding of its own
      given: world([service({ selector, type: 'LoadBalancer' }), podOf('kubernetesui/dashboard:v2.7.0')]),
      at: 'spec.type',
      alsoFails: ['kubernetes-dashboard'],
    },
    { given: behind(ingress()), at: 'spec.rules[0].http.paths[0].backend' },
    {
      given: behind(ingress({ defaultBackend: { service: { name: 'web', port: { number: 80 } } }, rules: null })),
      at: 'spec.defaultBackend',
    },
    { given: behind(route(), argo, crd), at: 'spec.rules[0].backendRefs[0]' },
    { given: behind(virtualService(), argo, crd), at: 'spec.http[0].route[0].destination' },
    // By its name, where its pods are not there
    {
      given: world([
        ingress({ rules: [{ host: 'shop.example', http: { paths: [{ backend, path: '/', pathType: 'Prefix' }] } }] }),
      ]),
      at: 'spec.rules[0].http.paths[0].backend',
    },
  ],
  unknown: [{ given: behind(ingress({ rules: 'all' })), at: 'spec.rules' }],
})
