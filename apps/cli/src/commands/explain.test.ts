import { describe, expect, test } from 'vitest'
import { run } from '../../testing/run-program.ts'

interface Info {
  readonly id: string
  readonly aliases: readonly string[]
  readonly frameworks: readonly string[]
}

describe('seaworthy explain', () => {
  test.each(['privileged-container', 'C-0057', 'c-0057', 'KSV-0017', 'CKV_K8S_16', 'pss:privileged'])(
    '%s',
    async (id) => {
      const { code, out, err } = await run(['explain', id])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('Privileged container  privileged-container\n')
      for (const part of ['Why\n', 'Attack\n', 'What to do\n', 'Source\n', 'Looks at\n', 'Also known as\n'])
        expect(out).toContain(part)
      expect(out).toContain('C-0057')
      expect(
        Math.max(
          ...out
            .split('\n')
            .filter((line) => !line.includes('http'))
            .map((line) => line.length),
        ),
      ).toBeLessThanOrEqual(100)
      expect(out.endsWith('\n')).toBe(true)
    },
  )

  test('an alias of several checks shows them all', async () => {
    const listed = await run(['checks', '--format', 'json'])
    const checks = JSON.parse(listed.out) as readonly Info[]
    const counts = new Map<string, number>()
    for (const alias of checks.flatMap(({ aliases }) => aliases)) counts.set(alias, (counts.get(alias) ?? 0) + 1)
    const [alias = '', count = 0] = [...counts].find(([, times]) => times > 1) ?? []
    expect(count).toBeGreaterThan(1)
    const text = await run(['explain', alias])
    expect(text.out.startsWith(`${alias} stands for ${count} checks\n`)).toBe(true)
    const infos = JSON.parse((await run(['explain', alias, '--format', 'json'])).out) as readonly Info[]
    expect(infos.map(({ id }) => id)).toEqual(
      checks.filter(({ aliases }) => aliases.includes(alias)).map(({ id }) => id),
    )
    for (const { id } of infos) expect(text.out).toContain(`  ${id}\n`)
  })

  test.each([
    [
      ['privileged-containr'],
      'No check has the id or alias "privileged-containr". Did you mean privileged-container? See "seaworthy checks"\n',
    ],
    [[], 'seaworthy explain wants one id. See "seaworthy checks"\n'],
    [['a', 'b'], 'seaworthy explain wants one id. See "seaworthy checks"\n'],
    [['C-0057', '--format', 'yaml'], '--format takes text, json, not "yaml"\n'],
  ])('usage: %j', async (args, err) => {
    expect(await run(['explain', ...args])).toEqual({ code: 2, out: '', err })
  })
})
