// The program as it is installed: bundle, bins and package.json in a folder of their own, so that the source is not found.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../apps/cli')

/** Builds, and gives the path of the program in a new folder. */
export function packProgram(): { readonly folder: string; readonly program: string } {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'))
  const built = spawnSync(process.execPath, [join(root, 'build.ts'), join(folder, 'dist')], { stdio: 'inherit' })
  if (built.status !== 0) process.exit(4)
  for (const part of ['bin', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true })
  return { folder, program: join(folder, 'bin/seaworthy.js') }
}
