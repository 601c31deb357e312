import { expect, test } from 'vitest'
import type { Subject } from '../model/kinds/rbac.ts'
import { principalOf, principalsOf, printSubject, serviceAccountRequester } from './subject.ts'

test.each<[Subject, string, string | undefined]>([
  [{ kind: 'User', name: 'jane' }, '', 'user jane'],
  [{ kind: 'User', name: '*' }, '', 'user *'],
  [{ kind: 'Group', name: 'developers' }, 'shop', 'group developers'],
  [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }, '', 'user system:serviceaccount:shop:web'],
  [{ kind: 'ServiceAccount', name: 'web' }, 'shop', 'user system:serviceaccount:shop:web'],
  [{ kind: 'ServiceAccount', name: 'web' }, '', undefined],
  [{ kind: 'serviceaccount', name: 'web', namespace: 'shop' }, '', undefined],
  [{}, '', undefined],
])('%j in %s stands for %s', (subject, namespace, expected) => {
  expect(principalOf(subject, namespace)).toBe(expected)
})

test('a service account is a user in three groups', () => {
  expect(principalsOf(serviceAccountRequester('shop', 'web'))).toEqual([
    'user system:serviceaccount:shop:web',
    'group system:serviceaccounts',
    'group system:serviceaccounts:shop',
    'group system:authenticated',
  ])
})

test('a subject is printed with its namespace', () => {
  expect(printSubject({ kind: 'ServiceAccount', name: 'web' }, 'shop')).toBe('ServiceAccount shop/web')
  expect(printSubject({ kind: 'Group', name: 'developers' }, 'shop')).toBe('Group developers')
})
