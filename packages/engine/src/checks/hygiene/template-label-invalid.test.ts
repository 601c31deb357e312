import { deployment, law } from '../law.ts'
import { templateLabelInvalid } from './template-label-invalid.ts'

const labels = (team: string | number) =>
  deployment({ spec: { template: { metadata: { labels: { team } } } } }, {}, {}, { marked: 'malformed' })
const at = 'spec.template.metadata.labels.team'

law(templateLabelInvalid, {
  passes: [deployment()],
  fails: [{ given: labels('a b'), at }],
  unknown: [{ given: labels(5), at }],
})
