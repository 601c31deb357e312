import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf, remove, run } from '../../testing/run-program.ts'

const kubeconfig = `apiVersion: v1
kind: Config
current-context: here
contexts: [{ name: here, context: { cluster: c, user: u } }]
clusters: [{ name: c, cluster: { server: "https://127.0.0.1:1" } }]
users: [{ name: u, user: {} }]
`
let cwd = ''
beforeAll(() => {
  cwd = folderOf({ kubeconfig, 'broken-kubeconfig': 'clusters: [', 'a.json.zst': 'no snapshot at all' })
})
afterAll(() => remove(cwd))

describe('seaworthy snapshot', () => {
  test.each([
    [[], 'seaworthy snapshot wants -o FILE.json.zst\n'],
    [['-o', 'x.json'], 'A snapshot\'s name ends with .json.zst, so that seaworthy scan knows it; not "x.json"\n'],
    [['deploy', '-o', 'x.json.zst'], 'seaworthy snapshot wants -o FILE.json.zst\n'],
    [['-o', 'x.json.zst', '--at', 'noon'], '--at wants a time such as 2026-11-25T12:00:00Z, not "noon"\n'],
    [['-o', 'x.json.zst', '--secrets', 'all'], '--secrets takes none, metadata, not "all"\n'],
    [['-o', 'x.json.zst', '--kubeconfig', 'kubeconfig', '--context', 'there'], 'No context "there" in the kubeconfig'],
    [['-o', 'x.json.zst', '--kubeconfig', 'none'], 'none cannot be read: there is no such file\n'],
    [['-o', 'x.json.zst', '--kubeconfig', 'broken-kubeconfig'], 'broken-kubeconfig'],
    [['-o', 'x.json.zst', '--kubeconfig', 'kubeconfig', '-n', 'Not/A/Name'], 'Not/A/Name'],
  ])('bad input: %j', async (args, text) => {
    const { code, out, err } = await run(['snapshot', ...args], { cwd })
    expect(err).toContain(text)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(existsSync(join(cwd, 'x.json.zst'))).toBe(false)
  })

  test("a cluster that does not answer is the world's fault", async () => {
    const { code, err } = await run(['snapshot', '-o', 'x.json.zst', '--kubeconfig', 'kubeconfig'], { cwd })
    expect(err).toContain('127.0.0.1:1')
    expect(code).toBe(3)
    expect(existsSync(join(cwd, 'x.json.zst'))).toBe(false)
  })

  test('a file that is no snapshot is refused by scan', async () => {
    const { code, err } = await run(['scan', 'a.json.zst'], { cwd })
    expect(err).toMatch(/^a\.json\.zst: \S/)
    expect(code).toBe(2)
  })
})
