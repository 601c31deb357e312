import { expect, test } from 'vitest'
import { namespaceWith } from './namespace-fixtures.ts'

test('the namespace of the hardened world with other labels, judged first', () => {
  const [namespace] = namespaceWith({ enforce: 'baseline' }, { team: 'shop' }).objects
  expect(namespace).toMatchObject({
    metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'baseline', team: 'shop' }, name: 'shop' },
  })
})
