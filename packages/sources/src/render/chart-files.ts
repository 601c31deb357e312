// A chart is copied before it is rendered: Helm follows symbolic links in a chart's folder, so that a template or
// `.Files.Get` could show any file of the machine, and the text that findings are traced to must be the text rendered.

import { constants } from 'node:fs'
import { mkdir, open, readdir, realpath, truncate, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { chartLimits } from './chart-archive.ts'

export interface ChartFiles {
  /** Contents by path below the chart's folder, `/` between segments. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Sizes of files that would take the chart over Helm's limit, which are not read. */
  readonly oversize: ReadonlyMap<string, number>
  /** Sentences about what was not taken: links out of the chart, devices. */
  readonly refused: readonly string[]
}

interface Walk {
  readonly root: string
  readonly files: Map<string, Uint8Array>
  readonly oversize: Map<string, number>
  readonly refused: string[]
  totalBytes: number
}

interface Folder {
  readonly path: string
  /** Real paths of the folders above, to end loops of links. */
  readonly above: readonly string[]
  readonly name: string
}

/** Reads a chart's folder into memory. Throws an Error with a sentence when it cannot be read or breaks a limit. */
export async function readChartFolder(folder: string): Promise<ChartFiles> {
  const root = await realpath(folder)
  const walk: Walk = { root, files: new Map(), oversize: new Map(), refused: [], totalBytes: 0 }
  const waiting: Folder[] = [{ path: root, above: [], name: '' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.above.length > chartLimits.depth)
      throw new Error(`${next.name} is nested deeper than ${chartLimits.depth} folders`)
    const above = [...next.above, next.path]
    for (const entry of await readdir(next.path, { withFileTypes: true })) {
      if (entry.name === '.git') continue
      const name = next.name === '' ? entry.name : `${next.name}/${entry.name}`
      const path = join(next.path, entry.name)
      if (entry.isSymbolicLink()) await followLink(path, name, above, walk, waiting)
      else if (entry.isDirectory()) waiting.push({ path, above, name })
      else await readFileInto(path, name, walk)
    }
  }
  return walk
}

async function followLink(
  path: string,
  name: string,
  above: readonly string[],
  walk: Walk,
  waiting: Folder[],
): Promise<void> {
  let target: string
  try {
    target = await realpath(path)
  } catch {
    walk.refused.push(`${name} is a symbolic link to nothing`)
    return
  }
  if (target !== walk.root && !target.startsWith(walk.root + sep)) {
    walk.refused.push(`${name} is a symbolic link out of the chart`)
  } else if (above.some((folder) => folder === target || folder.startsWith(target + sep))) {
    walk.refused.push(`${name} is a symbolic link to a folder that holds it`)
  } else if (await isFolder(target)) {
    waiting.push({ path: target, above, name })
  } else {
    await readFileInto(target, name, walk)
  }
}

async function isFolder(path: string): Promise<boolean> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    return (await handle.stat()).isDirectory()
  } finally {
    await handle.close()
  }
}

async function readFileInto(path: string, name: string, walk: Walk): Promise<void> {
  if (walk.files.size + walk.oversize.size >= chartLimits.files)
    throw new Error(`It has more than ${chartLimits.files} files`)
  // Without O_NONBLOCK a named pipe would wait for a writer for ever
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) {
      walk.refused.push(`${name} is not a regular file`)
    } else if (walk.totalBytes + stat.size > chartLimits.totalBytes) {
      walk.oversize.set(name, stat.size)
    } else {
      walk.totalBytes += stat.size
      walk.files.set(name, await handle.readFile())
    }
  } finally {
    await handle.close()
  }
}

/**
 * Writes the files below `folder`. A file over the limit becomes as many zeros without taking space, so that Helm itself
 * decides whether .helmignore leaves it out or the chart is refused.
 */
export async function writeChartFolder(folder: string, chart: ChartFiles): Promise<void> {
  const made = new Set<string>()
  const makeFolderOf = async (path: string) => {
    if (made.has(dirname(path))) return
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    made.add(dirname(path))
  }
  for (const [name, bytes] of chart.files) {
    const path = join(folder, name)
    await makeFolderOf(path)
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
  }
  for (const name of chart.oversize.keys()) {
    const path = join(folder, name)
    await makeFolderOf(path)
    await writeFile(path, '', { mode: 0o600, flag: 'wx' })
    await truncate(path, chartLimits.totalBytes + 1)
  }
}
