import { law, world } from '../law.ts'
import { nodePortService } from './node-port-service.ts'
import { service } from './service-fixtures.ts'

law(nodePortService, {
  passes: [world([service({})]), world([service({ type: null })]), world([service({ type: 'LoadBalancer' })])],
  fails: [{ given: world([service({ type: 'NodePort' })]), at: 'spec.type' }],
  unknown: [{ given: world([service({ type: 1 })]), at: 'spec.type' }],
})
