import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf, remove, run, runCommand } from '../../testing/run-program.ts'

let cwd = ''
beforeAll(async () => {
  cwd = folderOf({ 'file one.yaml': '', 'folder/x': '' })
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(join(cwd, `c.${shell}`), (await run(['completion', shell])).out)
})
afterAll(() => remove(cwd))

function has(shell: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, shell)))
}

const cases: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['sc', ['scan']],
  ['scan --fo', ['--format']],
  ['scan --format js', ['json']],
  ['scan -f sa', ['sarif']],
  ['scan --tier rel', ['reliability']],
  ['scan --fail-on cri', ['critical']],
  ['scan --check privileged-cont', ['privileged-container']],
  ['explain privileged-cont', ['privileged-container']],
  ['completion ', ['bash', 'fish', 'zsh']],
]

describe.skipIf(!has('bash'))('bash', () => {
  const complete = async (words: readonly string[]): Promise<readonly string[]> => {
    const script = `source ./c.bash; COMP_WORDS=(seaworthy "$@"); COMP_CWORD=$#; COMPREPLY=(); _seaworthy; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { out, err } = await runCommand('bash', ['-c', script, 'bash', ...words], { cwd })
    expect(err).toBe('')
    return out.split('\n').filter(Boolean).sort()
  }

  test.each(cases)('%s', async (line, words) => expect(await complete(line.split(' '))).toEqual(words))

  test('a value after "=", which bash makes a word of its own', async () => {
    expect(await complete(['scan', '--format', '=', 'sa'])).toEqual(['sarif'])
    expect(await complete(['scan', '--tier', '='])).toEqual(['all', 'hygiene', 'opinion', 'reliability', 'security'])
  })

  test('files, also with a blank in the name', async () => {
    expect(await complete(['scan', 'f'])).toEqual(['file one.yaml', 'folder'])
    expect(await complete(['fix', '--config', 'fi'])).toEqual(['file one.yaml'])
  })

  test('parses', async () =>
    expect(await runCommand('bash', ['-n', 'c.bash'], { cwd })).toEqual({ code: 0, out: '', err: '' }))
})

describe.skipIf(!has('fish'))('fish', () => {
  test.each(cases)('%s', async (line, words) => {
    const { out, err } = await runCommand(
      'fish',
      ['--no-config', '-c', `source c.fish; complete -C "seaworthy ${line}"`],
      { cwd },
    )
    expect(err).toBe('')
    expect(
      out
        .split('\n')
        .filter(Boolean)
        .map((one) => one.split('\t')[0] ?? '')
        .sort(),
    ).toEqual(words)
  })
})

describe.skipIf(!has('zsh'))('zsh', () => {
  test('parses, and is registered where it is sourced', async () => {
    expect(await runCommand('zsh', ['-f', '-n', 'c.zsh'], { cwd })).toEqual({ code: 0, out: '', err: '' })
    const script =
      'autoload -Uz compinit; compinit -D; source ./c.zsh; print $_comps[seaworthy] $_comps[kubectl-seaworthy]'
    expect(await runCommand('zsh', ['-f', '-c', script], { cwd })).toEqual({
      code: 0,
      out: '_seaworthy _seaworthy\n',
      err: '',
    })
  })
})

test.each([
  [[], 'seaworthy completion wants bash, zsh or fish\n'],
  [['tcsh'], 'seaworthy completion wants bash, zsh or fish, not "tcsh"\n'],
  [['bash', 'zsh'], 'seaworthy completion wants bash, zsh or fish, not "bash zsh"\n'],
  [['__proto__'], 'seaworthy completion wants bash, zsh or fish, not "__proto__"\n'],
])('usage: %j', async (args, err) => expect(await run(['completion', ...args])).toEqual({ code: 2, out: '', err }))
