import { law, world } from '../law.ts'
import { apiVersionRemoved } from './api-version-removed.ts'

const policy = (name: string | number, version: string) =>
  world([{ apiVersion: 'policy/v1beta1', kind: 'PodSecurityPolicy', metadata: { name }, spec: {} }], {
    marked: 'removed: 1.25',
    version,
  })
const cronJob = { apiVersion: 'batch/v1beta1', kind: 'CronJob', metadata: { name: 'x', namespace: 'other' }, spec: {} }
const at = 'apiVersion'

law(apiVersionRemoved, {
  passes: [
    world([]),
    policy('a', 'v1.24.9'),
    world([{ apiVersion: 'example.com/v1beta1', kind: 'CronJob', metadata: { name: 'x', namespace: 'other' } }], {
      marked: 'crd',
    }),
  ],
  fails: [
    { given: policy('a', 'v1.25.0'), at },
    // Not known: judged by the newest release
    { given: policy('a', ''), at },
    { given: policy('a', 'v1.33.5-gke.100'), at },
    // Written without its fields, for brevity
    { given: world([cronJob], { marked: 'removed: 1.25' }), at, alsoFails: ['required-field-missing'] },
    {
      given: world(
        [{ apiVersion: 'extensions/v1beta1', kind: 'Ingress', metadata: { name: 'x', namespace: 'other' }, spec: {} }],
        {
          marked: 'removed: 1.22',
        },
      ),
      at,
      alsoFails: ['required-field-missing'],
    },
  ],
  unknown: [{ given: policy(5, ''), at: 'metadata.name' }],
})
