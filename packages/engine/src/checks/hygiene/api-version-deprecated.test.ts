import { law, world } from '../law.ts'
import { apiVersionDeprecated } from './api-version-deprecated.ts'

const budget = (name: string | number, version: string) =>
  world(
    [
      {
        apiVersion: 'policy/v1beta1',
        kind: 'PodDisruptionBudget',
        metadata: { name, namespace: 'other' },
        spec: { selector: {} },
      },
    ],
    {
      marked: 'removed: 1.25',
      version,
    },
  )
const at = 'apiVersion'

law(apiVersionDeprecated, {
  // Before it was deprecated, and after it was removed
  passes: [world([]), budget('a', 'v1.20.1'), budget('a', 'v1.25.0'), budget('a', '')],
  fails: [
    { given: budget('a', 'v1.21.0'), at },
    { given: budget('a', 'v1.24.9'), at },
    {
      given: world([{ apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'x', namespace: 'shop' } }], {
        version: '',
      }),
      at,
    },
  ],
  unknown: [{ given: budget(5, 'v1.22.0'), at: 'metadata.name' }],
})
