import type { Json } from '../../model/json.ts'
import { deployment, law, pod, world } from '../law.ts'
import { unknownField } from './unknown-field.ts'

const malformed = { marked: 'malformed' } as const
const named = (name: Json) =>
  world([{ apiVersion: 'v1', data: {}, dta: {}, kind: 'ConfigMap', metadata: { name, namespace: 'shop' } }], malformed)

law(unknownField, {
  passes: [pod(), deployment(), pod({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] })],
  fails: [
    {
      given: pod({ securityContext: { runAsNonroot: true } }, {}, {}, malformed),
      at: 'spec.containers[0].securityContext.runAsNonroot',
    },
    { given: deployment({ spec: { replica: 3 } }, {}, {}, malformed), at: 'spec.replica' },
    { given: deployment({ securityContext: {} }, {}, {}, malformed), at: 'securityContext' },
    { given: named('x'), at: 'dta' },
  ],
  unknown: [{ given: named(5), at: 'metadata.name' }],
})
