import { expect, test } from 'vitest'
import { applyEdits } from '../../model/apply-edits.ts'
import { worldOf } from '../law.ts'
import { mustRun } from './admission-plugins.ts'
import { apiServer } from './component-fixtures.ts'
import type { Changes } from './component-fixtures.ts'
import { componentsOf } from './components.ts'
import type { Hit } from '../../model/check.ts'

const asked = mustRun('NodeRestriction', false, 'effect')
const byDefault = mustRun('ServiceAccount', true, 'effect')

function hits(decide: typeof asked, changes: Changes): readonly Hit[] {
  return componentsOf(worldOf(apiServer(changes)), 'kube-apiserver').flatMap(decide)
}

test.each<[typeof asked, Changes, readonly string[]]>([
  [asked, { 'enable-admission-plugins': 'A,NodeRestriction' }, []],
  [asked, { 'admission-control': 'NodeRestriction', 'enable-admission-plugins': null }, []],
  [asked, { 'enable-admission-plugins': 'A' }, ['--enable-admission-plugins=A,NodeRestriction']],
  [
    asked,
    { 'disable-admission-plugins': 'NodeRestriction,B', 'enable-admission-plugins': 'A' },
    ['--enable-admission-plugins=A,NodeRestriction', '--disable-admission-plugins=B'],
  ],
  [
    asked,
    { 'disable-admission-plugins': 'NodeRestriction', 'enable-admission-plugins': null },
    ['--enable-admission-plugins=NodeRestriction'],
  ],
  [byDefault, {}, []],
  [byDefault, { 'disable-admission-plugins': 'B,ServiceAccount' }, ['--disable-admission-plugins=B']],
  [byDefault, { 'admission-control': 'A' }, ['--admission-control=A,ServiceAccount']],
])('rule %#', (decide, changes, written) => {
  const [hit] = hits(decide, changes)
  if (written.length === 0) return expect(hit).toBeUndefined()
  const fixed = applyEdits(apiServer(changes).objects[0] ?? {}, hit?.fix?.edits ?? [])
  const text = JSON.stringify(fixed)
  for (const item of written) expect(text).toContain(`"${item}"`)
  return expect(hits(decide, changes)).toHaveLength(1)
})
