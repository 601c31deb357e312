import type { Json } from '../../model/json.ts'
import { law, only, pod } from '../law.ts'
import { nameInvalid } from './name-invalid.ts'

const malformed = { marked: 'malformed' } as const
const named = (name: Json) => pod({}, {}, { name }, malformed)
const cluster = (apiVersion: string, kind: string, name: string) =>
  only([{ apiVersion, kind, metadata: { name } }], malformed)

law(nameInvalid, {
  passes: [
    pod(),
    named('web.1'),
    cluster('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:Node'),
    cluster('v1', 'Namespace', 'shop-2'),
  ],
  fails: [
    { given: named('Web'), at: 'metadata.name' },
    { given: named('web_1'), at: 'metadata.name' },
    { given: cluster('v1', 'Namespace', 'shop.eu'), at: 'metadata.name' },
    { given: cluster('rbac.authorization.k8s.io/v1', 'ClusterRole', 'a/b'), at: 'metadata.name' },
    { given: cluster('example.com/v1', 'Thing', '-'), at: 'metadata.name' },
  ],
  unknown: [{ given: named(5), at: 'metadata.name' }],
})
