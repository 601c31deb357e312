import { law, only, world } from '../law.ts'
import { without } from './limit-range-fixtures.ts'
import { resourceQuotaMissing } from './resource-quota-missing.ts'

law(resourceQuotaMissing, {
  passes: [world([]), only([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system' } }])],
  fails: [
    { given: without(world([]), 'ResourceQuota'), at: '' },
    // An empty namespace has no LimitRange either
    {
      given: only([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }]),
      at: '',
      alsoFails: ['limit-range-missing'],
    },
  ],
  unknown: [],
})
