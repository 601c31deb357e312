import type { Json } from '../../model/json.ts'
import { deployment, law, pod, world } from '../law.ts'
import { fieldTypeWrong } from './field-type-wrong.ts'

const malformed = { marked: 'malformed' } as const
const config = (data: Json) =>
  world([{ apiVersion: 'v1', data, kind: 'ConfigMap', metadata: { name: 'x', namespace: 'shop' } }], malformed)

law(fieldTypeWrong, {
  passes: [
    pod(),
    deployment(),
    pod({ resources: { limits: { cpu: 1 }, requests: { cpu: 1 } } }),
    config({ a: '1' }),
    config({ a: null }),
  ],
  fails: [
    {
      given: pod({ securityContext: { privileged: 'true' } }, {}, {}, malformed),
      at: 'spec.containers[0].securityContext.privileged',
    },
    { given: pod({ env: [{ name: 'PORT', value: 8080 }] }, {}, {}, malformed), at: 'spec.containers[0].env[0].value' },
    { given: deployment({ spec: { replicas: 1.5 } }, {}, {}, malformed), at: 'spec.replicas' },
    { given: config({ a: 1 }), at: 'data.a' },
    { given: config('a=1'), at: 'data' },
    { given: pod({}, { containers: {} }, {}, malformed), at: 'spec.containers' },
  ],
  unknown: [{ given: pod({}, {}, { name: 5 }), at: 'metadata.name' }],
})
