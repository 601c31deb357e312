import type { Json } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { credentialInTemplateAnnotation } from './credential-in-template-annotation.ts'

const annotated = (annotations: Json): Fixture => deployment({ spec: { template: { metadata: { annotations } } } })

law(credentialInTemplateAnnotation, {
  passes: [deployment(), pod(), annotated({ 'checksum/config': '0123456789abcdef0123456789abcdef' })],
  fails: [
    {
      given: annotated({ webhook: 'https://web:hunter2@shop.example/' }),
      at: 'spec.template.metadata.annotations.webhook',
    },
    { given: annotated({ config: 'password: hunter2' }), at: 'spec.template.metadata.annotations.config' },
  ],
  unknown: [{ given: annotated({ webhook: 7 }), at: 'spec.template.metadata.annotations.webhook' }],
})
