import type { Json } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { requiredLabelMissing } from './required-label-missing.ts'

const settings = { requiredLabels: ['owner'] }
const owned = (owner: Json) => deployment({ metadata: { labels: { owner } } }, {}, {}, { settings })

law(requiredLabelMissing, {
  passes: [deployment(), owned('shop'), owned(''), pod({}, {}, {}, { settings })],
  fails: [{ given: deployment({}, {}, {}, { settings }), at: 'metadata.labels.owner' }],
  unknown: [{ given: owned(5), at: 'metadata.labels.owner' }],
})
