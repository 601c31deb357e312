import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { isRemote, kustomizationNames, readKustomization } from './kustomization-file.ts'
import type { KustomizationFile } from './kustomization-file.ts'
import type { SourceFile } from './rendering.ts'

export interface ClosedKustomization extends SourceFile {
  /** Real path of its folder. */
  readonly folder: string
  readonly content: KustomizationFile
}

/** A kustomization and all that it reaches on this machine. */
export interface KustomizationClosure {
  /** In the order in which they are reached: the root first, its bases and components after it. */
  readonly kustomizations: readonly ClosedKustomization[]
  /** Entries that kustomize would fetch, each with the file that names it. */
  readonly remote: readonly { readonly entry: string; readonly file: string }[]
  /** Entries that do not exist here, or lie outside the repository. */
  readonly refused: readonly Problem[]
}

const maxKustomizations = 2000
const maxFileBytes = 5 * 1024 * 1024

/** Reads what `folder` reaches. Paths are shown the way `folder` was given. */
export async function readClosure(folder: string): Promise<KustomizationClosure> {
  const root = await realpath(resolve(folder))
  const repository = await repositoryOf(root)
  const kustomizations: ClosedKustomization[] = []
  const remote: { entry: string; file: string }[] = []
  const refused: Problem[] = []
  const seen = new Set<string>([root])
  const waiting = [root]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (kustomizations.length >= maxKustomizations)
      throw new Error(`It reaches more than ${maxKustomizations} kustomizations`)
    const found = await readIn(next, shownPath(root, folder, next))
    if (found === undefined) {
      if (next === root) throw new Error(`It holds none of ${kustomizationNames.join(', ')}`)
      continue
    }
    kustomizations.push(found)
    const { resources, components, patches, others } = found.content
    for (const entry of [...patches, ...others]) if (isRemote(entry)) remote.push({ entry, file: found.file })
    for (const entry of [...resources, ...components]) {
      if (isRemote(entry)) {
        remote.push({ entry, file: found.file })
        continue
      }
      const target = await localTarget(found, entry, repository)
      if ('code' in target) refused.push(target)
      else if (target.folder && !seen.has(target.path)) {
        seen.add(target.path)
        waiting.push(target.path)
      }
    }
  }
  return { kustomizations, remote, refused }
}

/** How a person would write a real path, given how the root was written. */
export function shownPath(root: string, shownRoot: string, path: string): string {
  return path === root ? shownRoot : join(shownRoot, relative(root, path))
}

/** A text file of limited size that is a regular file; undefined where there is none. */
export async function readTextFile(path: string): Promise<string | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const found = await handle.stat()
      return found.isFile() && found.size <= maxFileBytes ? await handle.readFile('utf8') : undefined
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}

async function readIn(folder: string, shown: string): Promise<ClosedKustomization | undefined> {
  for (const name of kustomizationNames) {
    const text = await readTextFile(join(folder, name))
    if (text === undefined) continue
    const file = join(shown, name)
    return { folder, file, text, content: readKustomization(text, file) }
  }
  return undefined
}

/**
 * Kustomize lets a base lie anywhere on the machine. A kustomization from a stranger must not pull in what is not the
 * stranger's, so bases stay within the repository that holds the root, where there is one.
 */
async function localTarget(
  from: ClosedKustomization,
  entry: string,
  repository: string | undefined,
): Promise<{ path: string; folder: boolean } | Problem> {
  const problem = (code: string, message: string, wanted: string): Problem => ({
    code,
    at: { file: from.file },
    message,
    wanted,
    cause: 'input',
  })
  try {
    const path = await realpath(resolve(from.folder, entry))
    if (repository !== undefined && path !== repository && !path.startsWith(repository + sep)) {
      const message = `${from.file} names ${JSON.stringify(entry)}, which lies outside the repository`
      return problem('kustomization-outside', message, 'A path within the repository')
    }
    return { path, folder: (await stat(path)).isDirectory() }
  } catch {
    const message = `${from.file} names ${JSON.stringify(entry)}, which is not there`
    return problem('kustomization-missing', message, 'A file or folder that exists')
  }
}

async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      await stat(join(at, '.git'))
      return at
    } catch {
      if (dirname(at) === at) return undefined
    }
  }
}
