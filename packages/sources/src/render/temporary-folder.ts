import { rmSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const open = new Set<string>()
let cleansAtExit = false

/** Gives `use` an empty folder that only this user may read, and removes it whatever happens, an exit of the process included. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  if (!cleansAtExit) {
    cleansAtExit = true
    process.on('exit', () => {
      for (const folder of open) rmSync(folder, { recursive: true, force: true })
    })
  }
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'seaworthy-render-')))
  open.add(folder)
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    open.delete(folder)
  }
}
