import { law, pod } from '../law.ts'
import { forbiddenAnnotation } from './forbidden-annotation.ts'

const key = 'nginx.ingress.kubernetes.io/server-snippet'
const settings = { forbiddenAnnotations: [key] }
const annotated = (value: string | number) => pod({}, {}, { annotations: { [key]: value } }, { settings })

law(forbiddenAnnotation, {
  passes: [pod({}, {}, { annotations: { [key]: 'x' } }), pod({}, {}, {}, { settings })],
  fails: [{ given: annotated(''), at: `metadata.annotations["${key}"]` }],
  unknown: [{ given: annotated(5), at: `metadata.annotations["${key}"]` }],
})
