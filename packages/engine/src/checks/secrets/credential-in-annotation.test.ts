import type { Json, JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import { credentialInAnnotation } from './credential-in-annotation.ts'

const annotated = (annotations: Json): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { annotations, name: 'web', namespace: 'shop' },
  spec: { ports: [{ port: 80 }] },
})
const applied = (object: JsonObject): JsonObject => ({
  'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(object),
})

law(credentialInAnnotation, {
  passes: [
    only([annotated(null)]),
    only([
      annotated({
        'checksum/config': '0123456789abcdef0123456789abcdef',
        'vault.hashicorp.com/agent-inject-secret-web': 'kv/data/web',
        description: 'the token of the web shop',
      }),
    ]),
    only([annotated(applied({ kind: 'Pod', spec: { containers: [{ env: [{ name: 'PASSWORD', valueFrom: {} }] }] } }))]),
  ],
  fails: [
    { given: only([annotated({ webhook: 'https://web:hunter2@shop.example/' })]), at: 'metadata.annotations.webhook' },
    { given: only([annotated({ note: 'ghp_abcdefghijklmnopqrstuvwxyz0123456789' })]), at: 'metadata.annotations.note' },
    {
      given: only([annotated(applied({ data: { password: 'aHVudGVyMg==' }, kind: 'Secret' }))]),
      at: 'metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]',
    },
    {
      given: only([
        annotated(applied({ kind: 'Pod', spec: { containers: [{ env: [{ name: 'PASSWORD', value: 'hun"ter2' }] }] } })),
      ]),
      at: 'metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]',
    },
  ],
  unknown: [{ given: only([annotated({ token: 7 })]), at: 'metadata.annotations.token' }],
})
