import type { Json, JsonObject } from '../../model/json.ts'
import { law, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { envConfigMapMissing } from './env-config-map-missing.ts'

const own: JsonObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'own', namespace: 'shop' },
  data: { mode: 'fast' },
}
const withEnv = (env: Json, ...objects: readonly JsonObject[]): Fixture => {
  const fixture = pod({ env })
  return { ...fixture, objects: [...fixture.objects, ...objects] }
}
const reference = (name: string, key: string, optional: Json = null): JsonObject => ({
  name: 'MODE',
  valueFrom: { configMapKeyRef: { key, name, ...(optional === null ? {} : { optional }) } },
})

law(envConfigMapMissing, {
  passes: [
    pod(),
    withEnv([reference('own', 'mode')], own),
    withEnv([reference('gone', 'mode', true)]),
    withEnv([{ name: 'CA', valueFrom: { configMapKeyRef: { key: 'ca.crt', name: 'kube-root-ca.crt' } } }]),
    {
      ...pod({ envFrom: [{ configMapRef: { name: 'own' } }] }),
      objects: [...pod({ envFrom: [{ configMapRef: { name: 'own' } }] }).objects, own],
    },
  ],
  fails: [
    { given: withEnv([reference('gone', 'mode')], own), at: 'spec.containers[0].env[0].valueFrom.configMapKeyRef' },
    { given: withEnv([reference('own', 'speed')], own), at: 'spec.containers[0].env[0].valueFrom.configMapKeyRef' },
    { given: pod({ envFrom: [{ configMapRef: { name: 'gone' } }] }), at: 'spec.containers[0].envFrom[0].configMapRef' },
  ],
  unknown: [
    {
      given: withEnv([reference('own', 'mode', 'yes')], own),
      at: 'spec.containers[0].env[0].valueFrom.configMapKeyRef.optional',
    },
  ],
})
