import { join } from 'node:path'
import { defaultSettings } from '@seaworthy/engine/model/settings.ts'
import { afterEach, expect, test } from 'vitest'
import { folderOf, remove } from '../testing/run-program.ts'
import { readConfig } from './config-file.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach(remove))

async function read(text: string | Uint8Array) {
  const folder = folderOf({ 'c.yaml': text })
  folders.push(folder)
  const { settings, exceptions, problems } = await readConfig(join(folder, 'c.yaml'))
  return {
    settings,
    exceptions,
    problems: problems.map(({ at, message }) => `${[at.line, at.column].filter(Boolean).join(':')} ${message}`.trim()),
  }
}

test('settings over the defaults, and exceptions with their place', async () => {
  const { settings, exceptions, problems } = await read(`settings:
  minReplicas: 3
  allowedRegistries: [registry.example]
exceptions:
  - check: C-0057
    reason: The debugger
    expires: 2027-01-31
`)
  expect(settings).toEqual({ ...defaultSettings, minReplicas: 3, allowedRegistries: ['registry.example'] })
  expect(exceptions).toMatchObject([
    { check: 'C-0057', expires: '2027-01-31', place: expect.stringMatching(/c\.yaml:5$/) },
  ])
  expect(problems).toEqual([])
})

test.each(['', '# nothing\n', '{}'])('%j is nothing', async (text) => {
  expect(await read(text)).toEqual({ settings: defaultSettings, exceptions: [], problems: [] })
})

test.each([
  ['- a\n', ['The configuration is a list']],
  ['setings: {}\n', ['The configuration has no key "setings". Did you mean settings?']],
  ['settings: 3\n', ['settings is a number']],
  ['settings: { minReplica: 3 }\n', ['settings has no key "minReplica". Did you mean minReplicas?']],
  ['settings: { minReplicas: three }\n', ['settings.minReplicas is a string']],
  ['settings: { allowedRegistries: [1] }\n', ['settings.allowedRegistries is a list']],
  ['settings: { __proto__: 1 }\n', ['settings has no key "__proto__"']],
  ['exceptions:\n  - { check: C-0057 }\n', ['2:5 exceptions[0] for C-0057 gives no reason']],
  ['settings: [\n', ['2:1 ']],
])('%j', async (text, problems) => {
  const got = await read(text)
  expect(got.problems).toHaveLength(problems.length)
  problems.forEach((problem, index) => expect(got.problems[index]).toContain(problem))
  expect(got.settings).toEqual(defaultSettings)
})

test('what cannot be read is a problem, never the defaults in silence', async () => {
  expect((await readConfig('/nowhere/at/all.yaml')).problems).toMatchObject([
    { message: 'No such file or folder', cause: 'input' },
  ])
  expect((await read(Buffer.from([0xff, 0x61]))).problems).toEqual([
    '1:1 The bytes here are not UTF-8, so the file was not read',
  ])
})
