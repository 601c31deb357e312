import { expect, test } from 'vitest'
import { shapeRules } from './credential-rules.ts'
import { shapesIn } from './credential-shapes.ts'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.repeat(4)
const some = (length: number, from = letters): string => from.slice(3, 3 + length)
const hex = '0123456789abcdef'.repeat(8)

/** One of each, put together so that no scanner of repositories takes it for a real one. */
const samples: Readonly<Record<string, string>> = {
  'age-key': `AGE-SECRET-KEY-1${'Q2W3E4R5T6'.repeat(6).slice(0, 58)}`,
  'anthropic-key': `sk-ant-api03-${some(95)}`,
  'argon2-hash': `$argon2id$v=19$m=65536,t=3,p=4$${some(22)}$${some(43)}`,
  'aws-access-key-id': 'AKIAIOSFODNN7ABCDEFG',
  'azure-client-secret': `${some(3)}8Q~${some(34)}`,
  'azure-shared-access-key': `Endpoint=sb://x/;SharedAccessKey=${some(43)}=`,
  'azure-storage-key': `AccountKey=${some(86)}==`,
  'bcrypt-hash': `$2y$05$${some(53)}`,
  'crypt-hash': `$6$${some(16)}$${some(86)}`,
  'curl-user': 'curl -s -u admin:hunter2 https://shop.example',
  'databricks-token': `dapi${hex.slice(0, 32)}`,
  'digitalocean-token': `dop_v1_${hex.slice(0, 64)}`,
  'discord-webhook': `https://discord.com/api/webhooks/123456789012345678/${some(68)}`,
  'docker-hub-token': `dckr_pat_${some(27)}`,
  'encoded-private-key': Buffer.from(`-----BEGIN RSA PRIVATE KEY-----\n${some(64)}\n`).toString('base64'),
  'github-token': `ghp_${some(36)}`,
  'gitlab-token': `glpat-${some(20)}`,
  'google-api-key': `AIza${some(35)}`,
  'google-oauth-secret': `GOCSPX-${some(28)}`,
  'grafana-token': `glsa_${some(32)}_${hex.slice(0, 8)}`,
  'htpasswd-hash': `admin:$apr1$${some(8)}$${some(22)}`,
  'hugging-face-token': `hf_${some(34, letters.slice(0, 52))}`,
  jwt: `eyJhbGciOiJIUzI1NiJ9.eyJ${some(20)}.${some(43)}`,
  'linear-key': `lin_api_${some(40)}`,
  'new-relic-key': `NRAK-${some(27)}`,
  'npm-token': `npm_${some(36)}`,
  'openai-key': `sk-proj-${some(20)}T3BlbkFJ${some(20)}`,
  'planetscale-token': `pscale_tkn_${some(43)}`,
  'private-key': `-----BEGIN RSA PRIVATE KEY-----\n${some(64)}\n-----END RSA PRIVATE KEY-----`,
  'pypi-token': `pypi-AgE${some(60)}`,
  'registry-auth': '{"auths":{"registry.example":{"auth": "d2ViOmh1bnRlcjI="}}}',
  'sendgrid-key': `SG.${some(22)}.${some(43)}`,
  'shopify-token': `shpat_${hex.slice(0, 32)}`,
  'slack-token': `xoxb-${some(40)}`,
  'slack-webhook': `https://hooks.slack.com/services/T00000001/B00000001/${some(24)}`,
  'stripe-key': `sk_live_${some(24)}`,
  'teams-webhook': `https://shop.webhook.office.com/webhookb2/${some(80)}`,
  'telegram-token': `123456789:AA${some(33)}`,
  'terraform-token': `${some(14)}.atlasv1.${some(67)}`,
  'url-password': 'postgres://web:hunter2@db:5432/shop',
  'vault-token': `hvs.${some(28)}`,
}

test('a sample of each rule is here', () =>
  expect(Object.keys(samples).sort()).toEqual(shapeRules.map(({ id }) => id).sort()))

test.each(Object.entries(samples))('finds %s, also inside of a text', (id, sample) => {
  const text = `x: "${sample}"\n`
  expect(shapesIn(sample).map(({ rule }) => rule.id)).toContain(id)
  const inText = shapesIn(text).find(({ rule }) => rule.id === id)
  expect(inText).toBeDefined()
  expect(sample).toContain(text.slice(inText?.start, inText?.end).trim())
})

test.each([
  'AKIAIOSFODNN7EXAMPLE',
  'postgres://web:$(PASSWORD)@db/shop',
  'postgres://web:${PASSWORD}@db/shop',
  'postgres://web:<password>@db/shop',
  'postgres://db:5432/shop',
  'https://shop.example/a:b@c',
  'git@github.com:team/web.git',
  '{"auth": "oauth2proxy1"}',
  Buffer.from('-----BEGIN CERTIFICATE-----').toString('base64'),
  `ghp_${'x'.repeat(36)}`,
  '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----',
  '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n',
  'curl -u "$USER:$PASSWORD" https://shop.example',
  `sha256:${hex.slice(0, 64)}`,
  'v1.2.3-rc.1+build.5',
])('takes %j for none', (text) => expect(shapesIn(text)).toEqual([]))
