import { expect, test } from 'vitest'
import type { JsonObject } from '../../model/json.ts'
import { law, only, worldOf } from '../law.ts'
import { runChecks } from '../run.ts'
import { credentialInSecretManifest } from './credential-in-secret-manifest.ts'

const secret = (fields: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'web', namespace: 'shop' },
  type: 'Opaque',
  ...fields,
})
const base64 = (text: string): string => Buffer.from(text).toString('base64')

law(credentialInSecretManifest, {
  passes: [
    only([secret({})]),
    only([secret({ data: { password: '' }, stringData: { token: 'changeme', url: 'https://shop.example' } })]),
    only([secret({ stringData: { 'config.ini': '[dates]\ntimezone = UTC\n', password: '${PASSWORD}' } })]),
    only([secret({ data: { password: base64('<password>'), user: base64('web') } })]),
  ],
  fails: [
    { given: only([secret({ stringData: { password: 'hunter2' } })]), at: 'stringData.password' },
    { given: only([secret({ data: { password: base64('hunter2') } })]), at: 'data.password' },
    {
      given: only([secret({ data: { vaultkey: base64('k8s-cd2da27224591da2b48ef83826a8a6c3') } })]),
      at: 'data.vaultkey',
    },
    {
      given: only([secret({ stringData: { 'application.yaml': 'db:\n  password: hunter2\n' } })]),
      at: 'stringData["application.yaml"]',
    },
    {
      given: only([secret({ stringData: { password: 'my own', username: 'web' }, type: 'kubernetes.io/basic-auth' })]),
      at: 'stringData.password',
    },
  ],
  unknown: [
    { given: only([secret({ data: ['hunter2'] })]), at: 'data' },
    { given: only([secret({ stringData: 'hunter2' })]), at: 'stringData' },
  ],
})

test('says nothing of Secrets in a cluster, where they belong', () => {
  const listed = worldOf(only([secret({ stringData: { password: 'hunter2' } })], { world: 'listed' }))
  expect(runChecks([credentialInSecretManifest], listed).verdicts).toEqual([])
})
