import { expect, test } from 'vitest'
import { isEmptySelector, mapSelects, selects } from './selector.ts'
import type { LabelSelector, Labels } from './selector.ts'

const labels: Labels = { app: 'web', tier: 'front', empty: '' }

test.each<[LabelSelector, boolean | undefined]>([
  [{}, true],
  [{ matchLabels: {} }, true],
  [{ matchLabels: { app: 'web' } }, true],
  [{ matchLabels: { app: 'web', tier: 'front' } }, true],
  [{ matchLabels: { app: 'web', tier: 'back' } }, false],
  [{ matchLabels: { none: '' } }, false],
  [{ matchLabels: { empty: '' } }, true],
  [{ matchLabels: { toString: 'x' } }, false],
  [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'api'] }] }, true],
  [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['api'] }] }, false],
  [{ matchExpressions: [{ key: 'none', operator: 'In', values: [''] }] }, false],
  [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] }, false],
  [{ matchExpressions: [{ key: 'none', operator: 'NotIn', values: ['web'] }] }, true],
  [{ matchExpressions: [{ key: 'empty', operator: 'Exists' }] }, true],
  [{ matchExpressions: [{ key: 'none', operator: 'Exists' }] }, false],
  [{ matchExpressions: [{ key: 'none', operator: 'DoesNotExist' }] }, true],
  [{ matchExpressions: [{ key: 'constructor', operator: 'DoesNotExist' }] }, true],
  [{ matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
  [{ matchExpressions: [{ key: 'app', operator: 'Gt', values: ['1'] }] }, undefined],
  [{ matchLabels: { app: 'no' }, matchExpressions: [{ key: 'app', operator: 'Gt' }] }, false],
])('%j selects: %s', (selector, answer) => expect(selects(selector, labels)).toBe(answer))

test.each<[LabelSelector, boolean]>([
  [{}, true],
  [{ matchLabels: {}, matchExpressions: [] }, true],
  [{ matchLabels: { a: 'b' } }, false],
  [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }, false],
])('%j is empty: %s', (selector, answer) => expect(isEmptySelector(selector)).toBe(answer))

test.each<[Labels | undefined, boolean]>([
  [undefined, false],
  [{}, false],
  [{ app: 'web' }, true],
  [{ app: 'web', none: 'x' }, false],
])('a plain map %j selects: %s', (selector, answer) => expect(mapSelects(selector, labels)).toBe(answer))
