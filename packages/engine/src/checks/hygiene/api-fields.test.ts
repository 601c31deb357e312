import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kubeObject } from '../../model/object.ts'
import { splitApiVersion } from '../../model/resource.ts'
import type { JsonObject } from '../../model/json.ts'
import { hardenedDeployment, hardenedPod, hardenedSurroundings } from '../hardened-world.ts'
import { fieldFaults, kindsWithFields } from './api-fields.ts'

function faultsOf(value: JsonObject) {
  const [apiVersion, kind] = [value['apiVersion'], value['kind']]
  if (typeof apiVersion !== 'string' || typeof kind !== 'string')
    throw new Error('A fixture has an apiVersion and a kind')
  const { group, version } = splitApiVersion(apiVersion)
  const resource = {
    apiVersion,
    group,
    version,
    kind,
    namespace: '',
    name: 'x',
    value,
  }
  return fieldFaults(kubeObject(resource, undefined, ''))
}

test('knows the kinds of the model but those of other projects', () => {
  expect(kindsWithFields.length).toBeGreaterThan(30)
  expect(kindsWithFields.map(({ kind }) => kind)).toContain('PodTemplate')
})

test.each([hardenedPod(), hardenedDeployment(), ...hardenedSurroundings])(
  'finds nothing in a hardened object %#',
  (value) => {
    expect(faultsOf(value)).toEqual([])
  },
)

test('says what was meant', () => {
  const pod = { apiVersion: 'v1', kind: 'Pod', spec: { container: [], HostPID: true, nonsense: 1 } }
  expect(faultsOf(pod).map(({ seen }) => seen)).toEqual(['containers', 'hostPID', ''])
})

test('keys of every object are nothing special', () => {
  const spec = JSON.parse('{"__proto__": {}, "constructor": 1, "toString": 1}') as JsonObject
  expect(faultsOf({ apiVersion: 'v1', kind: 'Pod', spec }).map(({ code }) => code)).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ])
})

test('never throws and reports no more than it must', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (spec) => {
      const faults = faultsOf({ apiVersion: 'v1', kind: 'Pod', metadata: spec, spec })
      expect(faults.length).toBeLessThanOrEqual(50)
    }),
    { numRuns: 200 },
  )
})
