import type { JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import { credentialInConfigMap } from './credential-in-config-map.ts'

const configMap = (data: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  data,
  kind: 'ConfigMap',
  metadata: { name: 'web', namespace: 'shop' },
})

law(credentialInConfigMap, {
  passes: [
    only([configMap({})]),
    only([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', namespace: 'shop' } }]),
    only([configMap({ 'app.properties': 'spring.datasource.password=${PASSWORD}\n# password=hunter2\n' })]),
    only([
      configMap({ 'rules.yaml': 'expr: rate(logins{secret="hunter2222"}[5m])', passwordFile: '/run/secrets/password' }),
    ]),
    only([
      configMap({
        'script.sh': 'mysql -p"$PASSWORD"; token=$(cat /run/token)',
        'values.lua': 'local token = ngx.var.token',
      }),
    ]),
    only([configMap({ 'ca.crt': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n' })]),
  ],
  fails: [
    { given: only([configMap({ password: 'secret' })]), at: 'data.password' },
    { given: only([configMap({ aws_access_key_id: 'AKIAIOSFODNN7ABCDEFG' })]), at: 'data.aws_access_key_id' },
    {
      given: only([configMap({ 'app.properties': 'a=b\nspring.datasource.password=hunter2\n' })]),
      at: 'data["app.properties"]',
    },
    { given: only([configMap({ 'config.json': '{"db":{"password":"hunter2"}}' })]), at: 'data["config.json"]' },
    {
      given: only([
        configMap({
          'tls.key': `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkq'.repeat(8)}\n-----END PRIVATE KEY-----\n`,
        }),
      ]),
      at: 'data["tls.key"]',
    },
    {
      given: only([configMap({ users: 'web:$2y$05$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZabcde' })]),
      at: 'data.users',
    },
  ],
  unknown: [
    { given: only([configMap({ password: 7 })]), at: 'data.password' },
    { given: only([{ ...configMap({}), data: ['hunter2'] }]), at: 'data' },
  ],
})
