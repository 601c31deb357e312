import type { Json } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { recommendedLabelsMissing } from './recommended-labels-missing.ts'

const named = (name: Json) => deployment({ metadata: { labels: { 'app.kubernetes.io/name': name } } })
const at = 'metadata.labels["app.kubernetes.io/name"]'

law(recommendedLabelsMissing, {
  passes: [deployment(), pod({}, {}, { labels: { 'app.kubernetes.io/name': null } })],
  fails: [{ given: named(null), at }],
  unknown: [{ given: named(5), at }],
})
