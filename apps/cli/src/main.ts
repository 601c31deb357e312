import { version } from './version.ts'

/** Runs one command and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args
  if (name === '--version' || name === '-V' || name === 'version') {
    process.stdout.write(`${version}\n`)
    return
  }
  const { run } = await import('./run.ts')
  process.exitCode = await run(name, rest)
}
