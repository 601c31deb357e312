import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { worldOf } from '../checks/law.ts'
import { hardenedPod } from '../checks/hardened-world.ts'
import { hasMark } from '../checks/secrets/redaction-mark.ts'
import type { Assessment } from '../model/finding.ts'
import { mergePatch } from '../model/apply-edits.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { allChecks, assess } from './assess.ts'
import { redactObject } from './redact-object.ts'

const tools = { sha256: (text: string): string => createHash('sha256').update(text).digest('hex') }

function assessed(objects: readonly JsonObject[], world: 'closed' | 'listed'): Assessment {
  return assess(worldOf({ objects, world }).evidence, {
    checks: allChecks(),
    showPassed: true,
    toolVersion: '0',
    tools,
  })
}

/** The law of snapshots: judging what was written down gives what judging the cluster gave, and no value is left in it. */
function holds(objects: readonly JsonObject[], values: readonly string[]): void {
  const written = objects.map(redactObject)
  for (const world of ['listed', 'closed'] as const) {
    const before = assessed(objects, world)
    expect(assessed(written, world)).toEqual(before)
    const text = JSON.stringify(before)
    expect(hasMark(text)).toBe(false)
    for (const value of values) expect(text).not.toContain(value)
  }
  const text = JSON.stringify(written)
  for (const value of values) expect(text).not.toContain(value)
  expect(written.map(redactObject)).toEqual(written)
}

const pod = (container: Json, meta: Json = {}): JsonObject => hardenedPod(container, {}, meta)
const configMap = (data: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  data,
  kind: 'ConfigMap',
  metadata: { name: 'web', namespace: 'shop' },
})

const privateKey = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG'.repeat(9)}\n-----END PRIVATE KEY-----\n`

describe('redactObject', () => {
  test.each<readonly [string, JsonObject, readonly string[]]>([
    ['a variable', pod({ env: [{ name: 'PASSWORD', value: 'hunter2xy' }] }), ['hunter2xy']],
    [
      'a variable and its mention',
      pod({ args: ['--note=hunter2xy', 'x'], env: [{ name: 'PASSWORD', value: 'hunter2xy' }] }),
      ['hunter2xy'],
    ],
    [
      'a header of a probe',
      pod({
        livenessProbe: {
          httpGet: { httpHeaders: [{ name: 'Authorization', value: 'Basic d2ViOmh1bnRlcjI=' }], path: '/', port: 8080 },
        },
      }),
      ['d2ViOmh1bnRlcjI='],
    ],
    ['an argument after its flag', pod({ args: ['--password', 'hunter2xy', '--port=80'] }), ['hunter2xy']],
    [
      'an argument in a script',
      pod({ command: ['sh', '-c', 'export TOKEN=a1b2c3d4e5; web --password "hunter2xy"'] }),
      ['a1b2c3d4e5', 'hunter2xy'],
    ],
    [
      'a probe',
      pod({ livenessProbe: { exec: { command: ['redis-cli', '--pass', 'hunter2xy'] }, httpGet: null } }),
      ['hunter2xy'],
    ],
    ['an address', pod({ env: [{ name: 'URL', value: 'amqp://web:hunter2xy@queue:5672/' }] }), ['hunter2xy']],
    ['an annotation', pod({}, { annotations: { note: 'ghp_abcdefghijklmnopqrstuvwxyz0123456789' } }), ['ghp_abc']],
    [
      'texts of a ConfigMap',
      configMap({
        'a.properties': 'db.password=hunter2xy\nx=hunter2xy\n',
        password: 'hunter3xy',
        'tls.key': privateKey,
      }),
      ['hunter2xy', 'hunter3xy', 'MIIEvQ'],
    ],
    [
      'two in one text',
      configMap({ 'a.json': '{"password":"hunter2xy","token":"a1b2c3d4e5"}' }),
      ['hunter2xy', 'a1b2c3d4e5'],
    ],
    [
      'one inside of another',
      configMap({ password: 'hunter2xyz', 'a.properties': 'a.password=hunter2xyz\nb.password=hunter2\n' }),
      ['hunter2'],
    ],
    [
      'a Secret',
      {
        apiVersion: 'v1',
        data: { password: 'aHVudGVyMg==' },
        kind: 'Secret',
        metadata: { name: 'web', namespace: 'shop' },
        stringData: { token: 'a1b2c3d4e5' },
      },
      ['aHVudGVyMg', 'a1b2c3d4e5'],
    ],
    [
      'what kubectl repeats',
      pod(
        { env: [{ name: 'PASSWORD', value: 'hun"ter2xy' }] },
        {
          annotations: {
            'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({
              spec: { containers: [{ env: [{ name: 'PASSWORD', value: 'hun"ter2xy' }] }] },
            }),
          },
        },
      ),
      ['ter2xy'],
    ],
  ])('hides %s and keeps the assessment', (_, object, values) => holds([object], values))

  test('keeps the names of the object, which are public, where a password is one of them', () => {
    const object = pod({
      env: [{ name: 'PASSWORD', value: 'web' }],
      image: 'registry.example/web',
      securityContext: { privileged: true },
    })
    holds([object], [])
    expect(redactObject(object)['metadata']).toEqual(object['metadata'])
    const finding = assessed([object], 'listed').findings.find(
      ({ check, status }) => check === 'credential-in-env' && status === 'fail',
    )
    expect(finding?.value).toEqual({ length: 3, redacted: true })
  })

  test('returns the same reference where there is nothing to hide', () => {
    const object = pod({ env: [{ name: 'PASSWORD', value: '$(OTHER)' }] })
    expect(redactObject(object)).toBe(object)
  })

  test.each([
    {},
    { apiVersion: 7, kind: [] },
    { apiVersion: 'v1', kind: 'Pod', spec: { containers: [7, null, { args: [null], env: 'x' }] } },
    { apiVersion: 'v1', data: 'x', kind: 'ConfigMap', metadata: 'y' },
  ])('takes malformed objects: %j', (object) => expect(redactObject(object)).toEqual(object))

  const word = fc.constantFrom(
    'hunter2',
    'S3cr3tValue',
    'web',
    'a1b2c3d4e5f6',
    'AKIAIOSFODNN7ABCDEFG',
    'registry',
    '$(PASSWORD)',
    'true',
    'x',
    'pässwört9',
    'RuntimeDefault',
  )
  const name = fc.constantFrom('PASSWORD', 'DB_TOKEN', 'apiKey', 'MODE', 'URL', 'note')
  const text = fc.oneof(
    word,
    fc.tuple(name, word).map(([key, value]) => `${key}=${value}`),
    fc.tuple(name, word, name, word).map(([a, b, c, d]) => `{"${a}":"${b}", "${c}": "${d}"}`),
    word.map((value) => `amqp://web:${value}@queue/`),
    fc.tuple(word, word).map(([a, b]) => `web --password ${a} --note=${b}`),
    fc.string({ maxLength: 12 }),
  )
  const object = fc.oneof(
    fc
      .record({
        annotations: fc.dictionary(name, text, { maxKeys: 2 }),
        args: fc.array(text, { maxLength: 3 }),
        env: fc.array(fc.record({ name, value: text }), { maxLength: 3 }),
      })
      .map(({ annotations, args, env }) => pod({ args, env }, { annotations })),
    fc.dictionary(name, text, { maxKeys: 3 }).map((data) => configMap(data)),
    fc
      .dictionary(name, text, { maxKeys: 3 })
      .map((data) => mergePatch(configMap({}), { data: null, kind: 'Secret', stringData: data }) as JsonObject),
  )
  test('keeps the assessment of anything', () => {
    fc.assert(
      fc.property(fc.array(object, { maxLength: 2, minLength: 1 }), (objects) => holds(objects, [])),
      { numRuns: 15 },
    )
  })
})
