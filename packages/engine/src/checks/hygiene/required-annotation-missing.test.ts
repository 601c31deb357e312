import type { Json } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { requiredAnnotationMissing } from './required-annotation-missing.ts'

const settings = { requiredAnnotations: ['email'] }
const written = (email: Json) => deployment({ metadata: { annotations: { email } } }, {}, {}, { settings })
const at = 'metadata.annotations.email'

law(requiredAnnotationMissing, {
  passes: [deployment(), written('team@shop.example'), pod({}, {}, {}, { settings })],
  fails: [
    { given: deployment({}, {}, {}, { settings }), at },
    { given: written(''), at },
  ],
  unknown: [{ given: written(true), at }],
})
