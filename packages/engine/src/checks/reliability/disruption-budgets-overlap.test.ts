import { law, world } from '../law.ts'
import { disruptionBudgetsOverlap } from './disruption-budgets-overlap.ts'
import { budget } from './fixtures.ts'

law(disruptionBudgetsOverlap, {
  passes: [world([budget()])],
  fails: [
    { given: world([budget({ metadata: { name: 'second' } })]), at: 'spec.selector' },
    {
      given: world([budget({ metadata: { name: 'all' }, spec: { selector: { matchLabels: null } } })]),
      at: 'spec.selector',
    },
  ],
  unknown: [{ given: world([budget({ spec: { selector: { matchLabels: [] } } })]), at: 'spec.selector.matchLabels' }],
})
