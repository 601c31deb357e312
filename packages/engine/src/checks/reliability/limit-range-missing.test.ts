import { law, only, world } from '../law.ts'
import { limitRangeMissing } from './limit-range-missing.ts'
import { withoutLimitRange } from './limit-range-fixtures.ts'

const named = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })

law(limitRangeMissing, {
  passes: [
    world([]),
    // Namespaces of the cluster itself
    only([named('kube-system')]),
    // Named by a binding, and nothing more is known of it
    only([{ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'bot', namespace: 'elsewhere' } }]),
  ],
  fails: [
    { given: withoutLimitRange(world([])), at: '' },
    // An empty namespace has no quota either
    { given: only([named('shop')]), at: '', alsoFails: ['resource-quota-missing'] },
  ],
  unknown: [],
})
