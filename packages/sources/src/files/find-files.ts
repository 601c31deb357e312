import { readdirSync, realpathSync, statSync } from 'node:fs'
import type { Dirent, Stats } from 'node:fs'
import { join, normalize, sep } from 'node:path'
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
 * folder only, and no folder is walked twice. What does not exist or cannot be read is a problem.
 *
 * Each look is synchronous: a promise a file costs more than the file (100 small files: 17 ms against 4).
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
  /** Real paths of the files that were found. */
  readonly seen = new Set<string>()
  /** Real paths of folders: links among folders would otherwise multiply the ways to one file. */
  walked = new Set<string>()
  /** All files of the folder that is being walked. */
  every: string[] = []
  full = false

  async start(path: string): Promise<void> {
    const info = attempt(() => statSync(path))
    if (info instanceof Error) {
      if (info.code === 'ENOENT' && /[*?[\]{}]/.test(path)) return this.glob(path)
      this.fail(path, info)
      return
    }
    // A pipe such as /dev/fd/63 has no real path.
    const resolved = attempt(() => realpathSync.native(path))
    const real = resolved instanceof Error ? path : resolved
    if (!info.isDirectory()) {
      if (this.hasRoom(path)) this.add(path, path, true, real)
      return
    }
    // As `join` writes it, so that it is the beginning of the paths below it: `./web` and `a/../web` are `web`.
    const plain = normalize(path)
    const shown = plain.length > 1 && plain.endsWith(sep) ? plain.slice(0, -1) : plain
    this.every = []
    this.walked = new Set([real])
    this.folder(shown, real, real, 1)
    const prefix = shown === '.' ? 0 : shown.length + (shown.endsWith(sep) ? 0 : 1)
    this.folders.push({ shown, files: this.every.map((file) => file.slice(prefix).split(sep).join('/')) })
    if (this.every.length >= fileLimits.files) this.fullOf(shown)
  }

  async glob(pattern: string): Promise<void> {
    const { glob } = await import('node:fs/promises')
    const found: string[] = []
    for await (const path of glob(pattern)) {
      found.push(path)
      if (found.length > fileLimits.files) break
    }
    const folders: string[] = []
    let files = 0
    for (const path of found.sort()) {
      const info = attempt(() => statSync(path))
      if (info instanceof Error) this.fail(path, info)
      else if (info.isDirectory()) folders.push(path)
      else if (manifestExtension.test(path)) {
        files += 1
        await this.start(path)
      }
    }
    // `**` names every folder on the way to the files that are meant; `deploy-*` may mean nothing but folders.
    if (files === 0) for (const path of folders) await this.start(path)
    if (files === 0 && folders.length === 0) this.problems.push(noMatch(pattern, found.length))
  }

  folder(shown: string, real: string, root: string, depth: number): void {
    if (depth > fileLimits.depth) {
      this.problems.push({
        code: 'too-deep',
        at: { file: shown },
        cause: 'input',
        message: `Folders are nested more than ${fileLimits.depth} deep`,
        wanted: 'Name the folder that holds the manifests',
      })
      return
    }
    const entries = attempt(() => listFolder(real))
    if (entries instanceof Error) {
      this.fail(shown, entries)
      return
    }
    for (const entry of entries) {
      if (this.full) return
      this.entry(join(shown, entry.name), join(real, entry.name), entry, root, depth)
    }
  }

  entry(shown: string, path: string, entry: Dirent, root: string, depth: number): void {
    const { name } = entry
    const isManifest = manifestExtension.test(name)
    let info: Dirent | Stats | NodeJS.ErrnoException = entry
    let real = path
    if (entry.isSymbolicLink()) {
      const target = attempt(() => realpathSync.native(path))
      if (target instanceof Error) {
        if (isManifest || !isMissing(target)) this.fail(shown, target)
        return
      }
      real = target
      info = attempt(() => statSync(target))
      if (target !== root && !target.startsWith(root === sep ? sep : root + sep)) {
        const isFolder = !(info instanceof Error) && info.isDirectory() && !skippedFolders.has(name)
        if (isManifest || isFolder) this.problems.push(linkOutside(shown, target))
        return
      }
    }
    if (info instanceof Error) {
      this.fail(shown, info)
    } else if (info.isDirectory()) {
      if (skippedFolders.has(name) || this.walked.has(real)) return
      this.walked.add(real)
      this.folder(shown, real, root, depth + 1)
    } else if (info.isFile()) {
      if (this.every.length < fileLimits.files) this.every.push(shown)
      if (isManifest && this.hasRoom(shown)) this.add(real, shown, false, real)
    } else if (isManifest) {
      this.problems.push(notAFile(shown))
    }
  }

  hasRoom(shown: string): boolean {
    if (this.files.length < fileLimits.files) return true
    this.fullOf(shown)
    return false
  }

  fullOf(shown: string): void {
    if (this.full) return
    this.full = true
    this.problems.push({
      code: 'too-many-files',
      at: { file: shown },
      cause: 'input',
      message: `More than ${fileLimits.files} files; the rest was not read`,
      wanted: 'Name a smaller folder',
    })
  }

  add(path: string, shown: string, named: boolean, real: string): void {
    if (this.seen.has(real)) return
    this.seen.add(real)
    this.files.push({ path, shown, named })
  }

  fail(shown: string, error: NodeJS.ErrnoException): void {
    this.problems.push(fileProblem(shown, error))
  }
}

function noMatch(pattern: string, others: number): Problem {
  return {
    code: 'no-match',
    at: { file: pattern },
    cause: 'input',
    message:
      others === 0
        ? `Nothing matches ${pattern}`
        : `None of the ${others} files that match ${pattern} ends with .yaml, .yml or .json`,
    wanted: 'A file, a folder or a glob of manifests',
  }
}

function linkOutside(shown: string, target: string): Problem {
  return {
    code: 'link-outside',
    at: { file: shown },
    cause: 'input',
    message: `The link leads out of the folder, to ${target}`,
    wanted: 'Name what it leads to, to have it read',
  }
}

function notAFile(shown: string): Problem {
  const message = 'This has the name of a manifest and is a pipe, a socket or a device'
  return { code: 'unreadable', at: { file: shown }, cause: 'input', message, wanted: 'Name it, to have it read' }
}

function listFolder(path: string): readonly Dirent[] {
  return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What the file system answered, be it an error. */
function attempt<T>(look: () => T): T | NodeJS.ErrnoException {
  try {
    return look()
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}

/** A problem for what the file system answered. A path that does not exist is the user's; the rest is the world's. */
export function fileProblem(shown: string, error: NodeJS.ErrnoException): Problem {
  const missing = isMissing(error)
  const messages: Readonly<Record<string, string>> = {
    ENOENT: 'No such file or folder',
    ENOTDIR: 'Not a folder',
    ELOOP: 'The link leads back to itself',
    ENAMETOOLONG: 'The name is too long for a path',
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

function isMissing({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG'
}
