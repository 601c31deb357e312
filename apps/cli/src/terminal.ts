/** Where a command speaks. The only module that writes to standard output and error. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  readonly stdin: NodeJS.ReadableStream
  /** Columns; 80 where standard output is no terminal. */
  readonly width: number
  readonly color: boolean
  out(text: string): Promise<void>
  err(text: string): void
  /** A line that is replaced by the next one; only on a terminal, on standard error. */
  progress(text: string): void
}

export function terminal(colorWhen: string | undefined): Terminal {
  const { stdout, stderr, env } = process
  const color = colorWhen === 'always' || (colorWhen !== 'never' && wantsColor(stdout.isTTY, env))
  let progressShown = false
  const clear = (): void => {
    if (progressShown) stderr.write('\r\u001B[K')
    progressShown = false
  }
  return {
    env,
    // Made when it is asked for: that takes 4 ms.
    get stdin() {
      return process.stdin
    },
    width: stdout.isTTY ? Math.max(40, stdout.columns || 80) : 80,
    color,
    out: (text) => {
      clear()
      return new Promise((resolve, reject) => {
        stdout.write(text, (error) => {
          // A reader that has seen enough (`| head`) is no failure.
          if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error)
          else resolve()
        })
      })
    },
    err: (text) => {
      clear()
      stderr.write(text)
    },
    progress: (text) => {
      if (!stderr.isTTY) return
      if (text === '') return clear()
      stderr.write(`\r\u001B[K${text.slice(0, Math.max(20, (stderr.columns || 80) - 1))}`)
      progressShown = true
    },
  }
}

/** NO_COLOR: https://no-color.org. FORCE_COLOR as in Node. */
function wantsColor(isTTY: boolean | undefined, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0') return true
  return isTTY === true && env['TERM'] !== 'dumb'
}
