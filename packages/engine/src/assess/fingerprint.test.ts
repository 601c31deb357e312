import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Json } from '../model/json.ts'
import type { Path } from '../model/path.ts'
import { fingerprint, keyedPath, valueClass } from './fingerprint.ts'
import type { FingerprintParts } from './fingerprint.ts'

const pod: Json = {
  spec: {
    containers: [
      { name: 'a', env: [{ name: 'X' }], ports: [{ containerPort: 80, protocol: 'TCP' }], args: ['--password=x'] },
      { image: 'no-name' },
    ],
  },
  rules: [{ verbs: ['get'], resources: ['pods'] }],
  subjects: [{ kind: 'User', name: 'jane' }],
}

test.each<[Path, string]>([
  [[], ''],
  [['spec', 'containers', 0, 'image'], 'spec.containers[name="a"].image'],
  [['spec', 'containers', 0, 'env', 0, 'value'], 'spec.containers[name="a"].env[name="X"].value'],
  [['spec', 'containers', 0, 'ports', 0], 'spec.containers[name="a"].ports[containerPort=80,protocol="TCP"]'],
  // A plain value may be a credential
  [['spec', 'containers', 0, 'args', 0], 'spec.containers[name="a"].args[]'],
  [['spec', 'containers', 1, 'image'], 'spec.containers[].image'],
  [['spec', 'containers', 9, 'image'], 'spec.containers[].image'],
  [['rules', 0, 'verbs'], 'rules[resources=["pods"],verbs=["get"]].verbs'],
  [['subjects', 0], 'subjects[kind="User",name="jane"]'],
  [['toString', 0], 'toString[]'],
  [['__proto__', 'constructor'], '__proto__.constructor'],
])('%j is keyed %s', (path, text) => expect(keyedPath(pod, path)).toBe(text))

test.each<[unknown, string]>([
  [undefined, 'absent'],
  [null, 'null'],
  [true, 'true'],
  [false, 'false'],
  [0, 'number'],
  ['hunter2', 'string'],
  [['a'], 'list'],
  [{}, 'object'],
])('the class of %j is %s', (value, name) => expect(valueClass(value)).toBe(name))

const parts: FingerprintParts = {
  check: 'privileged-container',
  groupKind: 'Pod',
  namespace: 'default',
  name: 'web',
  keyedPath: 'spec.containers[name="a"].securityContext.privileged',
  valueClass: 'true',
  ordinal: 0,
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

// Users keep these in baselines: another value here is a new major version.
test('stays what it was', () => {
  expect(fingerprint(parts, sha256)).toBe('v1:7215f6389ffe4c2fbc3d2d9c016da8062101ea73801f117da88f2b61d17e041e')
})

test('every part counts', () => {
  const seen = new Set([fingerprint(parts, sha256)])
  for (const key of Object.keys(parts) as (keyof FingerprintParts)[]) {
    seen.add(fingerprint({ ...parts, [key]: key === 'ordinal' ? 1 : 'other' }, sha256))
  }
  expect(seen.size).toBe(Object.keys(parts).length + 1)
})
