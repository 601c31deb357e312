import { changes, judgePod } from './judge-pod.ts'
import type { PodInput } from './pod.ts'
import { newestMinor } from './version.ts'
import type { Level, LevelVersion, PssVersion } from './version.ts'

export interface HighestLevel extends LevelVersion {
  /** A stricter level that all pass too, but only as it stood in this older version, the newest such. */
  readonly pinned?: LevelVersion
  /** A stricter level that none fails for certain, but that some could not be judged by. */
  readonly doubtful?: Level
}

/**
 * The strictest level that all these pods and templates pass for certain in `version`: what their namespace could
 * enforce without refusing one of them. Without any it is restricted; whether that is worth saying is the caller's to know.
 */
export function highestLevel(pods: readonly PodInput[], version: PssVersion = 'latest'): HighestLevel {
  const restricted = allPass(pods, 'restricted', version)
  if (restricted === true) return { level: 'restricted', version }
  const baseline = allPass(pods, 'baseline', version)
  const level = baseline === true ? 'baseline' : 'privileged'
  const doubtful =
    restricted === null ? 'restricted' : level === 'privileged' && baseline === null ? 'baseline' : undefined
  const pinned =
    newestPassed(pods, 'restricted', version) ??
    (level === 'baseline' ? undefined : newestPassed(pods, 'baseline', version))
  return { level, version, ...(pinned && { pinned }), ...(doubtful && { doubtful }) }
}

// Versions between two changes of the standard judge alike, so the last of each stretch stands for it.
function newestPassed(pods: readonly PodInput[], level: Level, below: PssVersion): LevelVersion | undefined {
  const limit = below === 'latest' ? newestMinor : below.minor
  const minor = changes
    .map((from) => from - 1)
    .filter((last) => last >= 0 && last < limit)
    .findLast((last) => allPass(pods, level, { minor: last }) === true)
  return minor === undefined ? undefined : { level, version: { minor } }
}

function allPass(pods: readonly PodInput[], level: Level, version: PssVersion): boolean | null {
  let all: boolean | null = true
  for (const pod of pods) {
    const { allowed } = judgePod(pod, level, version)
    if (allowed === false) return false
    if (allowed === null) all = null
  }
  return all
}
