import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isRemote } from './kustomization-file.ts'
import { readTextFile, shownPath } from './kustomization-closure.ts'
import type { ClosedKustomization } from './kustomization-closure.ts'
import type { PatchSource } from './rendering.ts'
import { outline } from './yaml-outline.ts'

const maxPatches = 5000

/**
 * The patches of a kustomization and of all that it reaches, those applied last first: an overlay's after its bases', and
 * within a file the later after the earlier.
 */
export async function readPatches(
  kustomizations: readonly ClosedKustomization[],
  root: string,
  shownRoot: string,
): Promise<PatchSource[]> {
  const result: PatchSource[] = []
  for (const kustomization of kustomizations) {
    const inline = inlinePatches(kustomization)
    const named: PatchSource[] = []
    for (const entry of kustomization.content.patches) {
      if (isRemote(entry) || result.length + named.length > maxPatches) continue
      const path = resolve(kustomization.folder, entry)
      const text = await readTextFile(path)
      if (text === undefined) continue
      const file = shownPath(root, shownRoot, await realpath(path))
      named.push({ file, text, lineOffset: 0, columnOffset: 0 })
    }
    result.push(...named.toReversed(), ...inline.toReversed())
  }
  return result
}

/** Patches written in the kustomization itself: `patch: |-` and items of patchesStrategicMerge. */
function inlinePatches(kustomization: ClosedKustomization): PatchSource[] {
  const lines = kustomization.text.split('\n')
  return outline(kustomization.text).entries.flatMap((entry) => {
    const { block, path } = entry
    const isPatch = path.length === 3 && path[2] === 'patch' && (path[0] === 'patches' || path[0] === 'patchesJson6902')
    const isMerge = path.length === 2 && path[0] === 'patchesStrategicMerge'
    if (block === undefined || (!isPatch && !isMerge)) return []
    const text = lines.slice(block.first - 1, block.last)
    const indent = indentOf(text.find((line) => line.trim() !== '') ?? '')
    return [
      {
        file: kustomization.file,
        text: text.map((line) => line.slice(Math.min(indent, indentOf(line)))).join('\n'),
        lineOffset: block.first - 1,
        columnOffset: indent,
      },
    ]
  })
}

function indentOf(line: string): number {
  let count = 0
  while (line[count] === ' ') count += 1
  return count
}
