import type { Hit } from '../../model/check.ts'
import type { ImageReference } from '../../model/image-reference.ts'
import type { Container } from '../../model/workload.ts'
import { imageOf } from '../images/image-of.ts'
import { describeRanges, isAffected, versionOfTag } from './version-ranges.ts'
import type { AffectedRange } from './version-ranges.ts'

export interface VulnerableImage {
  /** Paths of the image, below whatever mirror: `argoproj/argocd`. */
  readonly repositories: readonly string[]
  readonly ranges: readonly AffectedRange[]
  readonly cve: string
}

const none: readonly Hit[] = []

/** Whether the tag of an image is of an affected version. A tag that moves, or a digest alone, leaves it open. */
export function vulnerableImage(container: Container, { cve, ranges, repositories }: VulnerableImage): readonly Hit[] {
  const image = imageOf(container)
  if (image === undefined || !repositories.some((one) => isOrEndsWith(image.repository, one))) return none
  if (isNewest(container, image)) return none
  const path = container.at('image')
  const written = container.spec.image ?? ''
  const tag = versionOfTag(image.tag)
  if (tag === undefined) {
    const message = `The version of ${written} is not known, so whether ${cve} affects it is not; fixed in ${describeRanges(ranges)}`
    return [{ path, message, unknown: true }]
  }
  if (!isAffected(tag.version, ranges, tag.preRelease)) return none
  return [{ path, message: `${written} has ${cve}; fixed in ${describeRanges(ranges)}` }]
}

/** `latest`, pulled for every pod, is a release of today. */
function isNewest({ spec }: Container, { digest, tag = 'latest' }: ImageReference): boolean {
  return digest === undefined && tag === 'latest' && (spec.imagePullPolicy ?? 'Always') === 'Always'
}

function isOrEndsWith(repository: string, wanted: string): boolean {
  return repository === wanted || repository.endsWith(`/${wanted}`)
}
