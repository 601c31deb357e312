import { expect, test } from 'vitest'
import { kindOf } from '../../model/kinds.ts'
import { requiredFields } from './required-fields.ts'

test.each([...requiredFields])('%s is a kind of the model and its fields are paths', (groupKind, fields) => {
  const slash = groupKind.indexOf('/')
  expect(kindOf(slash < 0 ? '' : groupKind.slice(0, slash), groupKind.slice(slash + 1))).toBeDefined()
  for (const field of fields) expect(field).toMatch(/^[a-zA-Z.|]+$/)
})
