// A tag can be moved to another image; a digest is the image. Source: kubernetes.io/docs/concepts/containers/images,
// "Image digests"

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { imageOf, isInjected } from './image-of.ts'

export const imageNotPinnedByDigest: ContainerCheck = {
  id: 'image-not-pinned-by-digest',
  title: 'Image not pinned by digest',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'A tag can be moved: what was tested need not be what runs',
  attack: 'An attacker who can push to the registry moves the tag to their image, and the next pull runs it',
  remedy: 'Add the digest of the image that was tested: name:tag@sha256:…',
  sources: [kubernetesDocs('Images, digests', 'concepts/containers/images/#image-names')],
  rows: ['U-IMG-002'],
  judges: 'container',
  reads: ['container.image'],
  find(container) {
    const image = imageOf(container)
    if (image === undefined || image.digest !== undefined || isInjected(container)) return none
    return [
      {
        path: container.at('image'),
        message: `Image ${container.spec.image ?? ''} of container ${container.name} has no digest`,
      },
    ]
  },
}

const none: readonly [] = []
