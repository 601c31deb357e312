import type { Json } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { service } from './fixtures.ts'
import { serviceSelectsNothing } from './service-selects-nothing.ts'

const selecting = (selector: Json) => world([service({ metadata: { name: 'other' }, spec: { selector: selector } })])
const nothing = { 'app.kubernetes.io/instance': null, 'app.kubernetes.io/name': 'api' }

law(serviceSelectsNothing, {
  passes: [
    world([service()]),
    selecting(null),
    // A label of the StatefulSet controller
    selecting({ 'statefulset.kubernetes.io/pod-name': 'web-0' }),
    world([
      service({
        metadata: { name: 'out' },
        spec: { externalName: 'example.com', ports: null, selector: nothing, type: 'ExternalName' },
      }),
    ]),
  ],
  fails: [
    { given: selecting(nothing), at: 'spec.selector' },
    { given: selecting({ app: 'web' }), at: 'spec.selector' },
  ],
  unknown: [
    { given: selecting('web'), at: 'spec.selector' },
    {
      given: world([
        service({
          metadata: { name: 'other' },
          spec: { selector: { 'app.kubernetes.io/instance': null, 'app.kubernetes.io/name': 'k8s' } },
        }),
        { apiVersion: 'example.com/v1', kind: 'Database', metadata: { name: 'k8s', namespace: 'shop' } },
      ]),
      at: 'spec.selector',
    },
  ],
})
