import { expect, test } from 'vitest'
import { worldOf } from '../law.ts'
import { apiServer } from './component-fixtures.ts'
import type { Changes } from './component-fixtures.ts'
import { componentsOf } from './components.ts'
import { mustBe, mustBeSet, mustNotBeSet } from './flag-rules.ts'
import type { Decide } from './flag-rules.ts'

function said(decide: Decide, changes: Changes): readonly string[] {
  return componentsOf(worldOf(apiServer(changes)), 'kube-apiserver').flatMap((component) =>
    decide(component).map(({ message }) => message),
  )
}

const off = mustBe('x', false, true, 'effect')
const both = mustBeSet(['x', 'y'], 'effect')
const never = mustNotBeSet('x', 'effect')

test.each<[Decide, Changes, readonly string[]]>([
  [off, { x: 'false' }, []],
  [off, { x: 'true' }, ['--x is true: effect']],
  [off, {}, ['--x is not set and true by default: effect']],
  [off, { x: 'y' }, ['kube-apiserver does not take y as the value of --x']],
  [both, { x: '1', y: '2' }, []],
  [both, { x: '1', y: '' }, ['--y is not set: effect']],
  [both, {}, ['--x and --y are not set: effect']],
  [never, {}, []],
  [never, { x: '' }, []],
  [never, { x: '1' }, ['--x is set: effect']],
])('rule %#', (decide, changes, messages) => expect(said(decide, changes)).toEqual(messages))
