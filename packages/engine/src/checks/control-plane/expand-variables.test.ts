import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expand, variablesOf } from './expand-variables.ts'

const env = variablesOf({
  env: [
    { name: 'PORT', value: '2379' },
    { name: 'URL', value: 'https://$(HOST):$(PORT)' },
    { name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    { name: 'OWN', value: 'https://$(IP)' },
  ],
})

test.each([
  ['--port=$(PORT)', '--port=2379', undefined],
  ['--url=$(URL)', '--url=https://$(HOST):2379', undefined],
  ['$$(PORT) $(NONE) $PORT', '$(PORT) $(NONE) $PORT', undefined],
  ['--ip=$(IP)', '--ip=$(IP)', 'the variable IP is set when the pod starts (valueFrom)'],
  ['--own=$(OWN)', '--own=$(OWN)', 'the variable IP is set when the pod starts (valueFrom)'],
])('expands %s', (text, wanted, why) => expect(expand(text, env)).toEqual({ text: wanted, why }))

test('knows that more variables may be there', () => {
  const some = variablesOf({ envFrom: [{ secretRef: { name: 'etcd' } }] })
  expect(expand('$(NONE)', some).why).toBe('variables come from a ConfigMap or Secret (envFrom)')
})

test('bounds what variables make of each other', () => {
  const doubling = Array.from({ length: 60 }, (_, index) => ({
    name: `V${index}`,
    value: index === 0 ? 'xx' : `$(V${index - 1})$(V${index - 1})`,
  }))
  expect(expand('$(V59)', variablesOf({ env: doubling })).why).toMatch(/longer than/)
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('$', '(', ')', 'P', 'ORT') }), (text) => void expand(text, env)),
  )
})
