import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { subPathFromOutside } from './sub-path-from-outside.ts'

const volumes = [{ emptyDir: {}, name: 'data' }]
const mounting = (subPathExpr: string, ...env: readonly JsonObject[]) => ({
  env,
  volumeMounts: [{ mountPath: '/data', name: 'data', subPathExpr }],
})
const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } })
const ofConfigMap = { name: 'TENANT', valueFrom: { configMapKeyRef: { key: 'tenant', name: 'shop' } } }
const at = 'spec.containers[0].volumeMounts[0].subPathExpr'

law(subPathFromOutside, {
  passes: [
    pod(),
    pod({ volumeMounts: [{ mountPath: '/data', name: 'data', subPath: 'a' }] }, { volumes }),
    pod(mounting('$(POD)/x', field('POD', 'metadata.name')), { volumes }),
    pod(mounting('$(TENANT)', { name: 'TENANT', value: 'a' }), { volumes }),
    // Two dollars make no variable
    pod(mounting('$$(TENANT)', ofConfigMap), { volumes }),
  ],
  fails: [
    { given: pod(mounting('x/$(TENANT)', ofConfigMap), { volumes }), at },
    {
      given: pod(mounting('$(T)', { name: 'T', valueFrom: { secretKeyRef: { key: 't', name: 'shop' } } }), { volumes }),
      at,
    },
    { given: pod(mounting('$(T)', field('T', "metadata.labels['tenant']")), { volumes }), at },
    { given: pod(mounting('$(T)', field('T', "metadata.annotations['tenant']")), { volumes }), at },
    { given: pod({ ...mounting('$(T)'), envFrom: [{ configMapRef: { name: 'shop' } }] }, { volumes }), at },
    {
      given: deployment({}, { volumes }, mounting('$(TENANT)', ofConfigMap)),
      at: 'spec.template.spec.containers[0].volumeMounts[0].subPathExpr',
    },
  ],
  unknown: [{ given: pod({ volumeMounts: [{ mountPath: '/data', name: 'data', subPathExpr: 1 }] }, { volumes }), at }],
})
