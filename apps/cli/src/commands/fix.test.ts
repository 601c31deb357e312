import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { folderOf, plainPod, privilegedPod, remove, run, runCommand } from '../../testing/run-program.ts'

const one = ['--check', 'privileged-container', '--at', '2026-11-25T12:00:00Z']
const folders: string[] = []
afterEach(() => folders.splice(0).forEach(remove))

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = folderOf(files)
  folders.push(made)
  return made
}

const fixedPod = privilegedPod().replace(/ {6}securityContext:\n.*\n/, (text) => text.replace(/ {8}privileged.*\n/, ''))

describe('seaworthy fix', () => {
  test('edits in place, says how much, and a second run changes nothing', async () => {
    const cwd = folder({ 'pod.yaml': privilegedPod(), 'other.yaml': plainPod('other') })
    const first = await run(['fix', '.', ...one], { cwd })
    expect(first).toMatchObject({ code: 0, out: '', err: '1 of 1 findings fixed in 1 file\n' })
    const after = readFileSync(join(cwd, 'pod.yaml'), 'utf8')
    expect(after).not.toContain('privileged')
    expect(after.startsWith(fixedPod.slice(0, 100))).toBe(true)
    expect(await run(['fix', '.', ...one], { cwd })).toMatchObject({ err: '0 of 0 findings fixed in 0 files\n' })
    expect(readFileSync(join(cwd, 'pod.yaml'), 'utf8')).toBe(after)
    expect(readFileSync(join(cwd, 'other.yaml'), 'utf8')).toBe(plainPod('other'))
    expect(readdirSync(cwd).sort()).toEqual(['other.yaml', 'pod.yaml'])
  })

  test.each([
    ['as it is', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no final line feed', (text: string) => text.trimEnd()],
    [
      'documents around it',
      (text: string) => `# first\n---\n${plainPod('a')}---\n${text}---\n# last\n${plainPod('b')}`,
    ],
    [
      'JSON',
      () =>
        '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"containers":[{"name":"app","image":"i","securityContext":{"runAsUser":7,"privileged":true}}]}}',
    ],
  ])('the diff of --dry-run is what patch makes of the file, and what the edit does: %s', async (_, form) => {
    const cwd = folder({ 'deploy/pod.yaml': form(privilegedPod()) })
    const dry = await run(['fix', 'deploy', '--dry-run', ...one], { cwd })
    expect(dry.code).toBe(0)
    expect(dry.err).toBe('1 of 1 findings can be fixed in 1 file. Run without --dry-run to edit\n')
    expect(readFileSync(join(cwd, 'deploy/pod.yaml'), 'utf8')).toBe(form(privilegedPod()))
    const patched = folder({ 'deploy/pod.yaml': form(privilegedPod()), 'fix.diff': dry.out })
    expect(
      await runCommand('patch', ['-p1', '--binary', '--fuzz=0', '-i', 'fix.diff'], { cwd: patched }),
    ).toMatchObject({ code: 0 })
    await run(['fix', 'deploy', ...one], { cwd })
    const edited = readFileSync(join(cwd, 'deploy/pod.yaml'))
    expect(edited.equals(readFileSync(join(patched, 'deploy/pod.yaml')))).toBe(true)
    expect(edited.toString()).not.toMatch(/privileged"?: ?true/)
    const kept = (text: string): string[] =>
      text.split(/(?<=\n)/).filter((line) => !/privileged|securityContext/.test(line))
    if (!edited.toString().startsWith('{')) expect(kept(edited.toString())).toEqual(kept(form(privilegedPod())))
  })

  test('the mode of a file and the link to it stay', async () => {
    const cwd = folder({ 'real/pod.yaml': privilegedPod() })
    chmodSync(join(cwd, 'real/pod.yaml'), 0o640)
    symlinkSync('real/pod.yaml', join(cwd, 'link.yaml'))
    expect(await run(['fix', 'link.yaml', ...one], { cwd })).toMatchObject({ code: 0 })
    expect(lstatSync(join(cwd, 'link.yaml')).isSymbolicLink()).toBe(true)
    expect(statSync(join(cwd, 'real/pod.yaml')).mode & 0o777).toBe(0o640)
    expect(readFileSync(join(cwd, 'real/pod.yaml'), 'utf8')).not.toContain('privileged')
  })

  test('the same object twice in a file: the one that has the finding', async () => {
    const cwd = folder({ 'a.yaml': `${plainPod()}---\n${privilegedPod()}---\n${plainPod()}` })
    expect(await run(['fix', 'a.yaml', ...one], { cwd })).toMatchObject({ err: '1 of 1 findings fixed in 1 file\n' })
    const after = readFileSync(join(cwd, 'a.yaml'), 'utf8')
    expect(after.startsWith(`${plainPod()}---\n`) && after.endsWith(`---\n${plainPod()}`)).toBe(true)
  })

  test('items of a List, each at its place', async () => {
    const item = (name: string, privileged: boolean): string =>
      `- apiVersion: v1\n  kind: Pod\n  metadata: { name: ${name} }\n  spec:\n    containers:\n    - { name: app, image: i, securityContext: { privileged: ${privileged}, runAsUser: 7 } }\n`
    const cwd = folder({
      'list.yaml': `apiVersion: v1\nkind: List\nitems:\n${item('a', true)}${item('b', false)}${item('c', true)}`,
    })
    await run(['fix', 'list.yaml', ...one], { cwd })
    const after = readFileSync(join(cwd, 'list.yaml'), 'utf8')
    expect(after).toContain(item('b', false))
    expect(after.match(/privileged: true/g)).toBeNull()
  })

  test('UTF-16 is judged and left alone, with the reason', async () => {
    const cwd = folder({ 'a.yaml': Buffer.from(`\uFEFF${privilegedPod()}`, 'utf16le') })
    const { err } = await run(['fix', 'a.yaml', ...one], { cwd })
    expect(err).toContain(
      'Not fixed: a.yaml:10 privileged-container spec.containers[0].securityContext.privileged: The file is not UTF-8\n',
    )
    expect(err).toContain('0 of 1 findings fixed in 0 files; 1 refused\n')
  })

  test('what is suppressed is left alone', async () => {
    const config = 'exceptions: [{ check: C-0057, reason: x, expires: "2099-01-01" }]\n'
    const cwd = folder({ 'seaworthy.yaml': config, 'pod.yaml': privilegedPod() })
    expect(await run(['fix', 'pod.yaml', ...one], { cwd })).toMatchObject({ err: '0 of 0 findings fixed in 0 files\n' })
  })

  test('bad input beside it: the rest is fixed, the exit code says so', async () => {
    const cwd = folder({ 'a.yaml': 'a: [\n', 'b.yaml': privilegedPod() })
    expect(await run(['fix', '.', ...one], { cwd })).toMatchObject({
      code: 2,
      err: '1 of 1 findings fixed in 1 file\n',
    })
  })

  test.skipIf(process.getuid?.() === 0)("a file that cannot be written is the world's fault", async () => {
    const cwd = folder({ 'pod.yaml': privilegedPod() })
    chmodSync(cwd, 0o555)
    expect(await run(['fix', 'pod.yaml', ...one], { cwd })).toMatchObject({
      code: 3,
      err: 'Cannot write pod.yaml: EACCES\n',
    })
    chmodSync(cwd, 0o755)
  })

  test('a fix that would bring another finding is refused with the reason', async () => {
    const pod = `apiVersion: v1
kind: Pod
metadata: { name: exporter }
spec:
  hostNetwork: true
  containers:
    - { name: app, image: "i:1", ports: [{ containerPort: 9100, hostPort: 9100 }] }
`
    const cwd = folder({ 'pod.yaml': pod })
    const { err } = await run(['fix', 'pod.yaml', '--check', 'host-network,host-port'], { cwd })
    if (readFileSync(join(cwd, 'pod.yaml'), 'utf8') === pod) expect(err).toContain('The fix would bring host-port')
    const again = await run(['scan', 'pod.yaml', '--check', 'host-network,host-port', '-f', 'json'], { cwd })
    const before = folder({ 'pod.yaml': pod })
    const first = await run(['scan', 'pod.yaml', '--check', 'host-network,host-port', '-f', 'json'], { cwd: before })
    const checks = (text: string): string[] =>
      (JSON.parse(text) as { findings: { check: string }[] }).findings.map(({ check }) => check)
    expect(checks(first.out)).toEqual(expect.arrayContaining(checks(again.out)))
  })

  test.each([[[]], [['-']]])('usage: %j', async (args) => {
    expect(await run(['fix', ...args])).toMatchObject({
      code: 2,
      err: 'seaworthy fix wants paths of files or folders: seaworthy fix PATH...\n',
    })
  })

  test("an editor's file beside it is not taken for ours", async () => {
    const cwd = folder({ 'pod.yaml': privilegedPod() })
    writeFileSync(join(cwd, 'pod.yaml.seaworthy-part'), 'mine')
    expect(await run(['fix', 'pod.yaml', ...one], { cwd })).toMatchObject({ code: 0 })
    expect(readFileSync(join(cwd, 'pod.yaml.seaworthy-part'), 'utf8')).toBe('mine')
  })
})
