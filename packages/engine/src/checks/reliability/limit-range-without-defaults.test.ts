import { law, world } from '../law.ts'
import { limitRange, withoutLimitRange } from './limit-range-fixtures.ts'
import { limitRangeWithoutDefaults } from './limit-range-without-defaults.ts'

const quantities = { cpu: '100m', memory: '64Mi' }

law(limitRangeWithoutDefaults, {
  passes: [
    world([]),
    // Missing altogether: another check's
    withoutLimitRange(world([])),
    world([limitRange({ default: quantities, type: 'Container' })]),
    world([limitRange({ max: quantities, type: 'Container' })]),
  ],
  fails: [
    { given: world([limitRange({ max: { storage: '1Gi' }, type: 'PersistentVolumeClaim' })]), at: 'spec.limits' },
    { given: world([limitRange({ default: { cpu: '1' }, type: 'Container' })]), at: 'spec.limits' },
    { given: world([limitRange({ defaultRequest: quantities, type: 'Container' })]), at: 'spec.limits' },
    { given: world([limitRange({ max: quantities, type: 'Pod' })]), at: 'spec.limits' },
  ],
  unknown: [],
})
