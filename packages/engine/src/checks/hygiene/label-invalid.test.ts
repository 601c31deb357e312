import { law, pod, world } from '../law.ts'
import { labelInvalid } from './label-invalid.ts'

const malformed = { marked: 'malformed' } as const
const labels = (key: string, value: string) => pod({}, {}, { labels: { [key]: value } }, malformed)
const custom = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { labels: { a: 'b c' }, name: 'x' } }

law(labelInvalid, {
  passes: [
    pod(),
    pod({}, {}, { annotations: { 'Example.com/Anything': 'at all, {}' } }),
    pod({}, {}, { labels: { empty: '' } }),
  ],
  fails: [
    { given: labels('team', 'a b'), at: 'metadata.labels.team' },
    { given: labels('te am', 'a'), at: 'metadata.labels["te am"]' },
    { given: pod({}, {}, { annotations: { 'a/b/c': 'x' } }, malformed), at: 'metadata.annotations["a/b/c"]' },
    { given: world([custom], { marked: 'crd' }), at: 'metadata.labels.a' },
  ],
  unknown: [{ given: pod({}, {}, { labels: { team: 7 } }), at: 'metadata.labels.team' }],
})
