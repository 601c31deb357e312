import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { disruptionBudgetSelectsNothing } from './disruption-budget-selects-nothing.ts'
import { budget } from './fixtures.ts'

const selecting = (matchLabels: JsonObject, name = 'other') =>
  budget({ metadata: { name }, spec: { selector: { matchLabels } } })
const nothing = { 'app.kubernetes.io/instance': null, 'app.kubernetes.io/name': 'api' }

law(disruptionBudgetSelectsNothing, {
  passes: [
    world([budget()]),
    world([budget({ spec: { selector: { matchLabels: { 'pod-template-hash': '5d4f8c7b9' } } } })]),
  ],
  fails: [
    { given: world([selecting(nothing)]), at: 'spec.selector' },
    { given: world([budget({ metadata: { name: 'other' }, spec: { selector: null } })]), at: 'spec.selector' },
  ],
  unknown: [
    { given: world([budget({ spec: { selector: 'web' } })]), at: 'spec.selector' },
    {
      given: world([
        selecting(nothing),
        { apiVersion: 'example.com/v1', kind: 'Database', metadata: { name: 'api', namespace: 'shop' } },
      ]),
      at: 'spec.selector',
    },
  ],
})
