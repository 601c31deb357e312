import type { JsonObject } from '../../model/json.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { law, world } from '../law.ts'
import { autoscaler } from './fixtures.ts'
import { hpaTargetWithoutRequests } from './hpa-target-without-requests.ts'
import { limitRange, withoutLimitRange } from './limit-range-fixtures.ts'

const without = (name: string) =>
  hardenedDeployment(
    { spec: { replicas: null } },
    {},
    { resources: { limits: { [name]: null }, requests: { [name]: null } } },
  )
const metric = (field: JsonObject) => autoscaler({ spec: { metrics: [field] } })
const byContainer = (container: string) =>
  metric({
    containerResource: { container, name: 'cpu', target: { averageUtilization: 70, type: 'Utilization' } },
    type: 'ContainerResource',
  })
// The namespace has no LimitRange, and the container no request, which are findings of their own
const alsoFails = ['cpu-request-missing', 'limit-range-missing']

law(hpaTargetWithoutRequests, {
  passes: [
    world([autoscaler()]),
    // From the LimitRange
    world([autoscaler(), without('cpu')]),
    withoutLimitRange(world([autoscaler(), without('memory')])),
    withoutLimitRange(
      world([
        metric({ resource: { name: 'cpu', target: { averageValue: '200m', type: 'AverageValue' } }, type: 'Resource' }),
        without('cpu'),
      ]),
    ),
    withoutLimitRange(world([byContainer('other'), without('cpu')])),
  ],
  fails: [
    {
      given: withoutLimitRange(world([autoscaler(), without('cpu')])),
      at: 'spec.metrics[0].resource.target.averageUtilization',
      alsoFails,
    },
    {
      given: withoutLimitRange(world([byContainer('web'), without('cpu')])),
      at: 'spec.metrics[0].containerResource.target.averageUtilization',
      alsoFails,
    },
    {
      given: withoutLimitRange(
        world([
          {
            ...autoscaler({ spec: { metrics: null, targetCPUUtilizationPercentage: 70 } }),
            apiVersion: 'autoscaling/v1',
          },
          without('cpu'),
        ]),
      ),
      at: 'spec.targetCPUUtilizationPercentage',
      alsoFails,
    },
    {
      given: world([autoscaler(), without('cpu'), limitRange({ default: { memory: '1Gi' }, type: 'Container' })]),
      at: 'spec.metrics[0].resource.target.averageUtilization',
      alsoFails: ['cpu-request-missing', 'limit-range-without-defaults'],
    },
  ],
  unknown: [{ given: world([autoscaler({ spec: { metrics: 'cpu' } })]), at: 'spec.metrics' }],
})
