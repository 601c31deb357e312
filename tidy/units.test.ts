import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { generateAliases, generateWaiting } from '../packages/engine/data/generate-aliases.ts'
import aliases from '../packages/engine/data/aliases.json' with { type: 'json' }
import union from '../packages/engine/data/posture-union.json' with { type: 'json' }
import { waitingRows } from '../packages/engine/src/assess/aliases.ts'
import { checkAreas } from '../packages/engine/src/checks/index.ts'
import { parseReads } from '../packages/engine/src/checks/reads.ts'
import { frameworks } from '../packages/engine/src/compliance/frameworks.ts'
import { isTest, read, repositoryFiles, root, sourceFiles } from './tree.ts'

const checks = checkAreas.flatMap((area) => area.checks)
const checkFiles = sourceFiles().filter(
  (file) => /^packages\/engine\/src\/checks\/[a-z-]+\/[a-z0-9-]+\.ts$/.test(file) && !isTest(file),
)

/** Files of an area that hold a check: those that give an id equal to the file's name. */
function isCheckFile(file: string): boolean {
  return new RegExp(`\\bid: '${basename(file, '.ts')}'`).test(read(file))
}

test('the lists of checks equal their folders', () => {
  const onDisk = checkFiles
    .filter((file) => basename(file) !== 'index.ts' && isCheckFile(file))
    .map((file) => `${basename(dirname(file))}/${basename(file, '.ts')}`)
  const listed = checkAreas.flatMap(({ id, checks: own }) => own.map((check) => `${id}/${check.id}`))
  expect([...listed].sort()).toEqual([...onDisk].sort())
})

test('ids of checks are unique and only ever added to', () => {
  const ids = checks.map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const file = join(root, 'tidy/check-ids.txt')
  const known = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  expect(
    known.filter((id) => !ids.includes(id)),
    'an id that was released is gone: renaming it is a decision',
  ).toEqual([])
  expect(
    ids.filter((id) => !known.includes(id)),
    'add new ids to tidy/check-ids.txt',
  ).toEqual([])
})

test('what checks read can be parsed', () => {
  for (const check of checks) expect(() => parseReads(check)).not.toThrow()
})

test('a test stands beside every check and every command', () => {
  const missing = [
    ...checkFiles.filter((file) => basename(file) !== 'index.ts' && isCheckFile(file)),
    ...sourceFiles().filter((file) => /^apps\/cli\/src\/commands\/(?!index)[a-z-]+\.ts$/.test(file)),
  ]
    .filter((file) => !isTest(file))
    .filter((file) => !existsSync(join(root, file.replace(/\.ts$/, '.test.ts'))))
  expect(missing).toEqual([])
})

test('aliases are generated from the union', () => {
  expect(aliases, 'run node packages/engine/data/generate-aliases.ts').toEqual(generateAliases())
  expect(waitingRows(), 'run node packages/engine/data/generate-aliases.ts').toEqual(generateWaiting())
})

test('every row of the union is answered by a check or waits for evidence that is named', () => {
  const waitingFile = 'packages/engine/data/rows-waiting.json'
  const waiting = JSON.parse(read(waitingFile)) as Readonly<Record<string, string>>
  const answered = new Set(checks.flatMap(({ rows }) => rows))
  const rows = (union as readonly { id: string; group: string }[])
    .filter(({ group }) => group !== 'node')
    .map(({ id }) => id)
  expect(rows.filter((id) => !answered.has(id) && !Object.hasOwn(waiting, id))).toEqual([])
  expect(Object.keys(waiting).filter((id) => answered.has(id))).toEqual([])
})

test('every control names checks that exist, or says what a person must do', () => {
  const ids = new Set(checks.map(({ id }) => id))
  const wrong = frameworks.flatMap(({ id, controls }) =>
    controls.flatMap((control) => [
      ...control.checks.filter((check) => !ids.has(check)).map((check) => `${id} ${control.id} names ${check}`),
      ...(control.checks.length === 0 && control.manual === undefined
        ? [`${id} ${control.id} names no check and no manual step`]
        : []),
    ]),
  )
  expect(wrong).toEqual([])
})

/** Names that are written small wherever they stand. */
const smallNames = /^(?:etcd|containerd|ingress-nginx|kube-[a-z]+|kubelet|subPath|hostPath|system:[a-z]+)\b/

test('titles, reasons and remedies follow the form of messages', () => {
  const wrong = checks.flatMap(({ id, title, why, attack, remedy }) => [
    ...[title, why, remedy]
      .filter((text) => !(/^[A-Z"`]/.test(text) || smallNames.test(text)) || text.endsWith('.'))
      .map((text) => `${id}: ${text}`),
    ...(attack.split('. ').length > 2 ? [`${id}: ${attack}`] : []),
  ])
  expect(wrong).toEqual([])
})

test('nothing speaks of where it was made', () => {
  // Spelled apart, so that this test does not find itself.
  const banned = new RegExp(
    [
      ['/wo', 'rk/'],
      ['\\.\\./sha', 'red'],
      ['farm-', 'studio'],
      ['farm-', 'bench'],
    ]
      .map((parts) => parts.join(''))
      .join('|'),
  )
  const wrong = repositoryFiles().filter(
    (file) =>
      /\.(?:ts|js|md|json|sh|yaml|yml|txt|mod|go)$|\/run$/.test(file) &&
      file !== 'package-lock.json' &&
      banned.test(read(file)),
  )
  expect(wrong).toEqual([])
})
