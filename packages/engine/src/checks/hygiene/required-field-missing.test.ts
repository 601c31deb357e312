import type { Json, JsonObject } from '../../model/json.ts'
import { deployment, law, pod, world } from '../law.ts'
import { requiredFieldMissing } from './required-field-missing.ts'

const malformed = { marked: 'malformed' } as const
const binding = (roleRef: JsonObject) =>
  world(
    [
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: { name: 'x', namespace: 'shop' },
        roleRef,
      },
    ],
    malformed,
  )
const named = (name: Json, generateName: Json = null) => pod({}, {}, { generateName, name }, malformed)

law(requiredFieldMissing, {
  passes: [
    pod(),
    deployment(),
    named(null, 'web-'),
    binding({ apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'x' }),
  ],
  fails: [
    { given: named(null), at: 'metadata.name' },
    { given: pod({}, { containers: [] }, {}, malformed), at: 'spec.containers' },
    { given: deployment({ spec: { selector: null } }, {}, {}, malformed), at: 'spec.selector' },
    { given: binding({ kind: 'Role' }), at: 'roleRef.name' },
    {
      given: world(
        [{ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'x', namespace: 'shop' }, spec: {} }],
        malformed,
      ),
      at: 'spec.defaultBackend',
    },
  ],
  unknown: [
    { given: named(5), at: 'metadata.name' },
    { given: named(null, 5), at: 'metadata.generateName' },
  ],
})
