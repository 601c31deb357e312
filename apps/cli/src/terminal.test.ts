import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { folderOf, privilegedPod, program, remove, runCommand } from '../testing/run-program.ts'

const hasScript = ((): boolean => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux')
  } catch {
    return false
  }
})()

// `script` gives the program a terminal.
test.skipIf(!hasScript)('on a terminal: colour, its width, and progress that is cleared away', async () => {
  const cwd = folderOf({ 'pod.yaml': privilegedPod() })
  const inTerminal = async (options: string, env: Readonly<Record<string, string>> = {}): Promise<string> => {
    const command = `stty cols 60; "${process.execPath}" "${program}" scan pod.yaml --check privileged-container ${options}`
    return (await runCommand('script', ['-qec', command, '/dev/null'], { cwd, env: { TERM: 'xterm', ...env } })).out
  }
  const shown = await inTerminal('')
  // oxlint-disable-next-line no-control-regex -- it is what is looked for
  const plain = (text: string): string => text.replaceAll(/\u001B\[[0-9;]*[mK]/g, '')
  expect(shown).toContain('\u001B[1m')
  expect(shown).toContain('\r\u001B[KJudging 1 objects\r\u001B[K')
  expect(
    Math.max(
      ...plain(shown)
        .split(/\r?\n|\r/)
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(60)
  expect(await inTerminal('', { NO_COLOR: '1' })).not.toContain('\u001B[1m')
  expect(await inTerminal('--color never')).not.toContain('\u001B[1m')
  expect(await inTerminal('', { TERM: 'dumb' })).not.toContain('\u001B[1m')
  remove(cwd)
})
