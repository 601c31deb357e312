import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runRenderer } from './run-renderer.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

describe('withTemporaryFolder', () => {
  test('the folder is the user’s alone and gone afterwards', async () => {
    const folder = await withTemporaryFolder(async (folder) => {
      expect(statSync(folder).mode & 0o077).toBe(0)
      mkdirSync(join(folder, 'deep'))
      writeFileSync(join(folder, 'deep', 'file'), 'x')
      return folder
    })
    expect(existsSync(folder)).toBe(false)
  })

  test('it is gone after an error', async () => {
    let seen = ''
    const failing = withTemporaryFolder(async (folder) => {
      seen = folder
      throw new Error('Told')
    })
    await expect(failing).rejects.toThrow('Told')
    expect(existsSync(seen)).toBe(false)
  })

  test('it is gone after an exit of the process', async () => {
    const code = `import { withTemporaryFolder } from ${JSON.stringify(import.meta.resolve('./temporary-folder.ts'))}
      await withTemporaryFolder(async (folder) => { console.log(folder); process.exit(0) })`
    const limits = { timeoutMs: 20_000, outputBytes: 10_000, memoryBytes: 1e9 }
    const argv = [process.execPath, '--input-type=module', '-e', code] as const
    const result = await runRenderer({ argv: [...argv], cwd: '/', env: {}, ...limits })
    expect(result).toMatchObject({ kind: 'exited', code: 0, stdout: expect.stringContaining('seaworthy-render-') })
    expect(existsSync(result.kind === 'exited' ? result.stdout.trim() : '/')).toBe(false)
  })
})
