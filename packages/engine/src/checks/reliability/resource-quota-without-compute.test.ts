import { law, world } from '../law.ts'
import { without } from './limit-range-fixtures.ts'
import { resourceQuotaWithoutCompute } from './resource-quota-without-compute.ts'

const quota = (hard: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'shop', namespace: 'shop' },
  spec: { hard },
})

law(resourceQuotaWithoutCompute, {
  passes: [world([]), world([quota({ cpu: '10', memory: '10Gi' })]), without(world([]), 'ResourceQuota')],
  fails: [
    { given: world([quota({ pods: '50' })]), at: 'spec.hard' },
    { given: world([quota({ 'requests.cpu': '5' })]), at: 'spec.hard' },
  ],
  unknown: [],
})
