import type { Json } from '../../model/json.ts'
import { deployment, law } from '../law.ts'
import { instanceLabelMismatch } from './instance-label-mismatch.ts'

const instance = (label: Json, name = 'web') =>
  deployment({ metadata: { labels: { 'app.kubernetes.io/instance': label }, name } })
const at = 'metadata.labels["app.kubernetes.io/instance"]'

law(instanceLabelMismatch, {
  passes: [deployment(), instance(null), instance('web', 'web-api')],
  fails: [
    { given: instance('api'), at },
    { given: instance('we'), at },
  ],
  unknown: [{ given: instance(5), at }],
})
