import { join } from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf, plainPod, privilegedPod, remove, run } from '../../testing/run-program.ts'

const one = ['--check', 'privileged-container', '-q']
const secret = 'S3cr3tOfAFileThatIsNoReport'
let cwd = ''
beforeAll(async () => {
  cwd = folderOf({
    'old/a.yaml': privilegedPod('a') + '---\n' + privilegedPod('b'),
    'new/moved.yaml': '# moved\n\n' + privilegedPod('b') + '---\n' + plainPod('a') + '---\n' + privilegedPod('c'),
    'text.json': `password: ${secret}`,
    'list.json': `["${secret}"]`,
    'version.json': '{"schemaVersion":"2","findings":[]}',
    'half.json': '{"schemaVersion":"1","findings":[{"check":"x"}]}',
  })
  await run(['scan', 'old', ...one, '-o', 'old.json'], { cwd })
  await run(['scan', 'new', ...one, '-o', 'new.json'], { cwd })
})
afterAll(() => remove(cwd))

describe('seaworthy diff', () => {
  test('added, fixed and unchanged, across moved lines and renamed files', async () => {
    expect(await run(['diff', 'old.json', 'new.json'], { cwd })).toEqual({
      code: 0,
      err: '',
      out: `+ critical  privileged-container  Pod default/c  spec.containers[0].securityContext.privileged  new/moved.yaml:34
- critical  privileged-container  Pod default/a  spec.containers[0].securityContext.privileged  old/a.yaml:10
1 added, 1 fixed, 1 unchanged
`,
    })
  })

  test('as JSON, whole findings', async () => {
    const { out } = await run(['diff', 'old.json', 'new.json', '--format', 'json'], { cwd })
    expect(JSON.parse(out)).toMatchObject({
      added: [{ object: { name: 'c' } }],
      fixed: [{ object: { name: 'a' } }],
      unchanged: [{ object: { name: 'b' }, file: 'new/moved.yaml' }],
    })
  })

  test.each([
    [['old.json', 'new.json', '--fail-on', 'high'], 1],
    [['old.json', 'new.json', '--fail-on', 'critical:2'], 0],
    [['new.json', 'new.json', '--fail-on', 'low'], 0],
  ])('the gate counts what was added: %j', async (args, code) => {
    expect((await run(['diff', ...args], { cwd })).code).toBe(code)
  })

  test('what was suppressed stands in neither', async () => {
    const report = JSON.parse(readFileSync(join(cwd, 'new.json'), 'utf8')) as { findings: object[] }
    const suppressed = { by: 'config', reason: 'x', expires: '2099-01-01' }
    writeFileSync(
      join(cwd, 'quiet.json'),
      JSON.stringify({ ...report, findings: report.findings.map((one) => ({ ...one, suppressed })) }),
    )
    expect((await run(['diff', 'old.json', 'quiet.json'], { cwd })).out).toMatch(/0 added, 2 fixed, 0 unchanged\n$/)
  })

  test.each([
    [['old.json'], 'seaworthy diff wants two JSON reports: seaworthy diff OLD.json NEW.json\n'],
    [['none.json', 'new.json'], 'none.json does not exist; write it with "seaworthy scan -o json=none.json"\n'],
    [['text.json', 'new.json'], 'text.json is not JSON\n'],
    [['old.json', 'list.json'], 'list.json is no report of seaworthy: it has no list of findings\n'],
    [
      ['old.json', 'version.json'],
      'version.json has schemaVersion "2", this seaworthy reads 1; use the seaworthy that wrote it, or scan again\n',
    ],
    [['half.json', 'new.json'], 'half.json holds findings without fingerprint, check, status and object\n'],
  ])('usage: %j', async (args, err) => {
    const ran = await run(['diff', ...args], { cwd })
    expect(ran).toEqual({ code: 2, out: '', err })
    expect(ran.err).not.toContain(secret)
  })

  test("a folder in place of a report is the world's fault", async () => {
    expect(await run(['diff', 'old', 'new.json'], { cwd })).toEqual({
      code: 3,
      out: '',
      err: 'Cannot read old: EISDIR\n',
    })
  })
})
