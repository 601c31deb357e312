import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { folderOf, program, remove, run, runCommand } from '../testing/run-program.ts'

describe('an old Node', () => {
  const says = 'seaworthy needs Node 24 or newer, this is v20.1.0; install it from nodejs.org or run "npx node@24"\n'

  test.each(['seaworthy.js', 'kubectl-seaworthy.js'])('%s says in one line which is needed', async (file) => {
    const old = `for (const [name, value] of [['versions', { node: '20.1.0' }], ['version', 'v20.1.0']]) Object.defineProperty(process, name, { value })`
    const folder = folderOf({ 'old.cjs': old })
    const ran = await runCommand(process.execPath, ['--require', join(folder, 'old.cjs'), join(program, '..', file)])
    remove(folder)
    expect(ran).toEqual({ code: 2, out: '', err: says })
  })

  test('the file that it reads has nothing that an old parser would stop at', () => {
    for (const file of ['seaworthy.js', 'kubectl-seaworthy.js']) {
      const text = readFileSync(join(program, '..', file), 'utf8')
      expect(parseSync('x.cjs', text.replace(/^#!.*/, ''), { sourceType: 'script' }).errors).toEqual([])
      // Before 2015: no arrows, templates, let, const, optional chaining, import, await
      expect(text.replaceAll(/\/\/.*|'[^'\n]*'/g, '')).not.toMatch(
        /=>|`|\blet\b|\bconst\b|\?\.|\?\?|\bimport\b|\bawait\b|\bclass\b/,
      )
    }
  })
})

describe('without a command', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('%j shows what there is', async (args) => {
    const { code, out, err } = await run(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const command of ['scan', 'fix', 'explain', 'checks', 'diff', 'pss', 'snapshot', 'permissions', 'completion'])
      expect(out).toMatch(new RegExp(`^ {2}${command} +\\S`, 'm'))
    expect(out).toContain('Exit codes: 0 clean, 1 findings at the gate')
  })

  test.each([[['--version']], [['-V']], [['version']]])('%j', async (args) => {
    expect(await run(args)).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string, err: '' })
  })

  test('a word that is no command', async () => {
    expect(await run(['sacn'])).toEqual({
      code: 2,
      out: '',
      err: 'seaworthy has no command "sacn". Did you mean scan? See "seaworthy --help"\n',
    })
    expect(await run(['--scan'])).toMatchObject({ code: 2, out: '' })
    expect(await run(['__proto__'])).toMatchObject({ code: 2, out: '' })
  })
})

test('every command helps, within the width of a terminal, and names its options', async () => {
  for (const command of ['scan', 'fix', 'pss', 'completion']) {
    const { code, out, err } = await run([command, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      new RegExp(`^seaworthy ${command}: \\S[^]*\\n\\nUsage: seaworthy ${command} [^]*\\n\\nOptions:\\n`),
    )
    expect(out).toContain('--help')
  }
  expect((await run(['help', 'scan'])).out).toBe((await run(['scan', '-h'])).out)
})
