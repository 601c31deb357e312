import { law, world } from '../law.ts'
import { exposedDataStore } from './exposed-data-store.ts'
import { podOf, service } from './service-fixtures.ts'

const selector = { app: 'tool', 'app.kubernetes.io/name': null }

law(exposedDataStore, {
  passes: [
    world([service({ selector }), podOf('postgres:17')]),
    world([service({ ports: [{ port: 5432 }] })]),
    world([service({ type: 'NodePort' })]),
  ],
  fails: [
    { given: world([service({ selector, type: 'NodePort' }), podOf('registry.example/postgres:17')]), at: 'spec.type' },
    { given: world([service({ ports: [{ port: 5432 }], type: 'LoadBalancer' })]), at: 'spec.ports[0]' },
    { given: world([service({ ports: [{ port: 80, targetPort: 3306 }], type: 'NodePort' })]), at: 'spec.ports[0]' },
  ],
  unknown: [{ given: world([service({ ports: 5432, type: 'NodePort' })]), at: 'spec.ports' }],
})
