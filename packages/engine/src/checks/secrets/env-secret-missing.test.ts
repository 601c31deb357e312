import type { Json, JsonObject } from '../../model/json.ts'
import { law, pod } from '../law.ts'
import { bind, roleWith, rule, web } from '../rbac/fixture-roles.ts'
import type { Fixture } from '../law.ts'
import { envSecretMissing } from './env-secret-missing.ts'

const own: JsonObject = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'own', namespace: 'shop' },
  stringData: { mode: 'fast' },
}
const withEnv = (env: Json, ...objects: readonly JsonObject[]): Fixture => {
  const fixture = pod({ env })
  return { ...fixture, objects: [...fixture.objects, ...objects] }
}
const reference = (name: string, key: string, optional: Json = null): JsonObject => ({
  name: 'MODE',
  valueFrom: { secretKeyRef: { key, name, ...(optional === null ? {} : { optional }) } },
})

law(envSecretMissing, {
  passes: [
    pod(),
    withEnv([reference('own', 'mode')], own),
    withEnv([reference('gone', 'mode', true)]),
    withEnv([{ name: 'PASSWORD', valueFrom: { secretKeyRef: { key: 'password', name: 'sealed' } } }], {
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: { name: 'sealed', namespace: 'shop' },
    }),
    {
      ...pod({ envFrom: [{ secretRef: { name: 'own' } }] }),
      objects: [...pod({ envFrom: [{ secretRef: { name: 'own' } }] }).objects, own],
    },
  ],
  fails: [
    { given: withEnv([reference('gone', 'mode')], own), at: 'spec.containers[0].env[0].valueFrom.secretKeyRef' },
    { given: withEnv([reference('own', 'speed')], own), at: 'spec.containers[0].env[0].valueFrom.secretKeyRef' },
    { given: pod({ envFrom: [{ secretRef: { name: 'gone' } }] }), at: 'spec.containers[0].envFrom[0].secretRef' },
  ],
  unknown: [
    {
      given: withEnv(
        [reference('gone', 'mode')],
        roleWith(rule('', ['secrets'], ['create'])),
        bind('Role', 'tested', web),
      ),
      at: 'spec.containers[0].env[0].valueFrom.secretKeyRef',
    },
    {
      given: withEnv([reference('own', 'mode', 'yes')], own),
      at: 'spec.containers[0].env[0].valueFrom.secretKeyRef.optional',
    },
  ],
})
