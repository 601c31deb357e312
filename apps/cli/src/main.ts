import { version } from './version.ts'

/** Runs one command and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args
  process.stdout.on('error', ignoreClosedPipe)
  process.stderr.on('error', ignoreClosedPipe)
  if (name === '--version' || name === '-V' || name === 'version') {
    process.stdout.write(`${version}\n`)
    return
  }
  const { run } = await import('./run.ts')
  process.exitCode = await run(name, rest)
}

/** A reader that has seen enough (`| head`) is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
