import { cp, mkdir, realpath, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { readClosure, readTextFile, shownPath } from './kustomization-closure.ts'
import type { KustomizationClosure } from './kustomization-closure.ts'
import { isRemote } from './kustomization-file.ts'

export interface KustomizationTarget {
  /** As the user named it, without a trailing slash. */
  readonly shown: string
  /** Its real path. */
  readonly root: string
  readonly closure: KustomizationClosure
}

/**
 * A copy, below `temporary`, of the files that a kustomization reaches, with `overrides` in their places: kustomize reads
 * from disk, and what edits would leave stands on none. Files keep their places to each other. undefined where no override
 * names a file of it. Files that the kustomization names and that are not there are left out, for kustomize to say so.
 */
export async function editedCopy(
  target: KustomizationTarget,
  overrides: ReadonlyMap<string, string> | undefined,
  temporary: string,
): Promise<KustomizationTarget | undefined> {
  if (overrides === undefined || overrides.size === 0) return undefined
  const files = await filesOf(target.closure)
  const shownOf = (file: string): string => shownPath(target.root, target.shown, file)
  if (![...files].some((file) => overrides.has(shownOf(file)))) return undefined
  const top = commonFolder([target.root, ...[...files].map(dirname)])
  const copy = join(temporary, 'edited')
  for (const file of files) {
    const place = join(copy, relative(top, file))
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    const override = overrides.get(shownOf(file))
    if (override === undefined) await cp(file, place)
    else await writeFile(place, override, { mode: 0o600 })
  }
  const root = join(copy, relative(top, target.root))
  const closure = await readClosure(root)
  const kustomizations = closure.kustomizations.map((one) => ({
    ...one,
    file: shownPath(root, target.shown, join(one.folder, basename(one.file))),
  }))
  return { shown: target.shown, root, closure: { ...closure, kustomizations } }
}

/** Real paths of the regular files that the kustomizations name, and of themselves. */
async function filesOf({ kustomizations }: KustomizationClosure): Promise<ReadonlySet<string>> {
  const files = new Set<string>()
  for (const { folder, file, content } of kustomizations) {
    files.add(join(folder, basename(file)))
    for (const entry of [...content.resources, ...content.patches, ...content.others]) {
      if (isRemote(entry)) continue
      const real = await realpath(resolve(folder, entry)).catch(() => undefined)
      // Reading says whether it is a regular file of a size that is read anyway
      if (real !== undefined && !files.has(real) && (await readTextFile(real)) !== undefined) files.add(real)
    }
  }
  return files
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? sep
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
      common = dirname(common)
    }
  }
  return common
}
