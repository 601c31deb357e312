import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'

/**
 * Absolute path of a program, or undefined. A name is looked up on the PATH of `env`; a path is taken as it stands.
 * Relative PATH entries are skipped: the working directory may be a hostile checkout.
 */
export function findProgram(nameOrPath: string, env: NodeJS.ProcessEnv): string | undefined {
  if (/[\\/]/.test(nameOrPath)) {
    const path = resolve(nameOrPath)
    return isExecutable(path) ? path : undefined
  }
  const names = process.platform === 'win32' ? [`${nameOrPath}.exe`] : [nameOrPath]
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue
    for (const name of names) {
      const path = join(folder, name)
      if (isExecutable(path)) return path
    }
  }
  return undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
