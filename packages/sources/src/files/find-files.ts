import { lstat, opendir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Problem } from '@seaworthy/engine/model/problem.ts'

/** A file to read: `path` on disk, `shown` as the user will see it. */
export interface FoundFile {
  readonly path: string
  readonly shown: string
  /** The user named it, or it matched a glob of theirs; else it was met in a folder. */
  readonly named: boolean
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly folders: readonly WalkedFolder[]
  readonly problems: readonly Problem[]
}

export interface WalkedFolder {
  /** As the user named it. */
  readonly shown: string
  /** Every file below it, of any name, relative, `/` between segments. */
  readonly files: readonly string[]
}

const manifestExtension = /\.(?:ya?ml|json)$/i
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn', '.terraform'])

/** Bounds on hostile or mistaken folders: what lies beyond is a problem, never silence. */
export const fileLimits = { files: 200_000, depth: 64 }

/**
 * The manifest files under paths and globs, in a stable order, each once. Links to folders are followed inside the named
 * folder only, and never into a folder that is being walked. What does not exist or cannot be read is a problem.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const walk = new Walk()
  for (const path of paths) await walk.start(path)
  return { files: walk.files, folders: walk.folders, problems: walk.problems }
}

class Walk {
  readonly files: FoundFile[] = []
  readonly folders: WalkedFolder[] = []
  readonly problems: Problem[] = []
  readonly seen = new Set<string>()
  /** All files of the folder that is being walked. */
  every: string[] = []
  full = false

  async start(path: string): Promise<void> {
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => error)
    if (info instanceof Error) {
      if (info.code === 'ENOENT' && /[*?[\]{}]/.test(path)) return this.glob(path)
      this.fail(path, info)
      return
    }
    if (info.isDirectory()) {
      const shown = path.length > 1 && path.endsWith(sep) ? path.slice(0, -1) : path
      const root = await realpath(path)
      this.every = []
      await this.folder(shown, root, root, [root])
      const prefix = shown === '.' ? 0 : shown.length + (shown.endsWith(sep) ? 0 : 1)
      this.folders.push({ shown, files: this.every.map((file) => file.slice(prefix).split(sep).join('/')) })
    } else this.add(path, path, true)
  }

  async glob(pattern: string): Promise<void> {
    const { glob } = await import('node:fs/promises')
    const found: string[] = []
    for await (const path of glob(pattern)) {
      found.push(path)
      if (found.length > fileLimits.files) break
    }
    if (found.length === 0) {
      this.problems.push({
        code: 'no-match',
        at: { file: pattern },
        cause: 'input',
        message: `Nothing matches ${pattern}`,
        wanted: 'A file, a folder or a glob of manifests',
      })
    }
    for (const path of found.sort()) {
      const info = await stat(path).catch((error: NodeJS.ErrnoException) => error)
      if (info instanceof Error) this.fail(path, info)
      else if (info.isFile() && manifestExtension.test(path)) this.add(path, path, true)
    }
  }

  async folder(shown: string, real: string, root: string, trail: readonly string[]): Promise<void> {
    if (trail.length > fileLimits.depth) {
      this.problems.push({
        code: 'too-deep',
        at: { file: shown },
        cause: 'input',
        message: `Folders are nested more than ${fileLimits.depth} deep`,
        wanted: 'Name the folder that holds the manifests',
      })
      return
    }
    const entries = await listFolder(real).catch((error: NodeJS.ErrnoException) => error)
    if (entries instanceof Error) {
      this.fail(shown, entries)
      return
    }
    for (const name of entries) {
      if (this.full) return
      await this.entry(join(shown, name), join(real, name), name, root, trail)
    }
  }

  async entry(shown: string, path: string, name: string, root: string, trail: readonly string[]): Promise<void> {
    let info = await lstat(path).catch((error: NodeJS.ErrnoException) => error)
    let real = path
    if (!(info instanceof Error) && info.isSymbolicLink()) {
      const target = await realpath(path).catch((error: NodeJS.ErrnoException) => error)
      if (target instanceof Error) {
        if (manifestExtension.test(name)) this.fail(shown, target)
        return
      }
      real = target
      if (target !== root && !target.startsWith(root + sep)) {
        if (!manifestExtension.test(name)) return
        this.problems.push({
          code: 'link-outside',
          at: { file: shown },
          cause: 'input',
          message: `The link leads out of the folder, to ${target}`,
          wanted: 'Name the file itself to have it read',
        })
        return
      }
      info = await stat(target).catch((error: NodeJS.ErrnoException) => error)
    }
    if (info instanceof Error) {
      this.fail(shown, info)
    } else if (info.isDirectory()) {
      if (!skippedFolders.has(name) && !trail.includes(real)) await this.folder(shown, real, root, [...trail, real])
    } else if (info.isFile()) {
      if (this.every.length < fileLimits.files) this.every.push(shown)
      if (manifestExtension.test(name)) this.add(real, shown, false)
    }
  }

  add(path: string, shown: string, named: boolean): void {
    if (this.seen.has(path)) return
    if (this.files.length >= fileLimits.files) {
      if (!this.full)
        this.problems.push({
          code: 'too-many-files',
          at: { file: shown },
          cause: 'input',
          message: `More than ${fileLimits.files} files; the rest was not read`,
          wanted: 'Name a smaller folder',
        })
      this.full = true
      return
    }
    this.seen.add(path)
    this.files.push({ path, shown, named })
  }

  fail(shown: string, error: NodeJS.ErrnoException): void {
    this.problems.push(fileProblem(shown, error))
  }
}

async function listFolder(path: string): Promise<readonly string[]> {
  const names: string[] = []
  for await (const entry of await opendir(path)) names.push(entry.name)
  return names.sort()
}

/** A problem for what the file system answered. A path that does not exist is the user's; the rest is the world's. */
export function fileProblem(shown: string, error: NodeJS.ErrnoException): Problem {
  const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP'
  const messages: Readonly<Record<string, string>> = {
    ENOENT: 'No such file or folder',
    ENOTDIR: 'Not a folder',
    ELOOP: 'The link leads back to itself',
    EACCES: 'Permission to read was refused',
    EPERM: 'Permission to read was refused',
    EISDIR: 'A folder stands where a file was expected',
  }
  return {
    code: 'unreadable',
    at: { file: shown },
    cause: missing ? 'input' : 'world',
    message: messages[error.code ?? ''] ?? `Cannot be read: ${error.code ?? error.message}`,
    wanted: missing ? 'A path that exists' : 'A file that this user may read',
  }
}
