import { describe, expect, test } from 'vitest'
import { run } from '../../testing/run-program.ts'

interface Listed {
  readonly id: string
  readonly title: string
  readonly severity: string
  readonly tier: string
  readonly fixable: boolean
  readonly aliases: readonly string[]
}

async function list(...args: string[]): Promise<readonly Listed[]> {
  const { code, out } = await run(['checks', ...args, '--format', 'json'])
  expect(code).toBe(0)
  return JSON.parse(out) as readonly Listed[]
}

describe('seaworthy checks', () => {
  test('lists all, each with what programs need', async () => {
    const all = await list()
    expect(all.length).toBeGreaterThan(50)
    expect(Object.keys(all[0] ?? {})).toEqual([
      'id',
      'title',
      'severity',
      'confidence',
      'tier',
      'area',
      'aliases',
      'frameworks',
      'fixable',
    ])
    expect(all.find(({ id }) => id === 'privileged-container')).toMatchObject({
      severity: 'critical',
      fixable: true,
      aliases: expect.arrayContaining(['C-0057', 'KSV-0017', 'CKV_K8S_16']),
    })
  })

  test('filters by words, severity, tier, alias and what can be fixed', async () => {
    for (const { id, title, aliases } of await list('PRIVILEGE', 'escalation'))
      expect([id, title, ...aliases].join(' ').toLowerCase()).toMatch(/privilege[^]*escalation|escalation[^]*privilege/)
    expect(new Set((await list('--severity', 'critical,high')).map(({ severity }) => severity))).toEqual(
      new Set(['critical', 'high']),
    )
    expect(
      new Set((await list('--tier', 'security', '--fixable')).map(({ tier, fixable }) => `${tier} ${fixable}`)),
    ).toEqual(new Set(['security true']))
    expect((await list('--check', 'C-0057')).map(({ id }) => id)).toContain('privileged-container')
    expect((await list('--check', 'C-0057', '--skip-check', 'privileged-container')).map(({ id }) => id)).not.toContain(
      'privileged-container',
    )
  })

  test('as a table, with the number of them', async () => {
    const { out } = await run(['checks', 'privileged-container'])
    expect(out).toMatch(/^privileged-container +critical +security +fix +Privileged container$/m)
    expect(out).toMatch(/\n\n\d+ checks\. "seaworthy explain ID" tells more of each\n$/)
    expect((await run(['checks', 'no such words'])).out).toBe('No check is like that\n')
  })

  test('usage', async () => {
    expect(await run(['checks', '--severity', 'huge'])).toEqual({
      code: 2,
      out: '',
      err: '--severity takes low, medium, high, critical, not "huge". Did you mean high?\n',
    })
  })
})
