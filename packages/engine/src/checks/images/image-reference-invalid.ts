// A kubelet refuses a reference that is none (InvalidImageName): the pod never starts, and no check can tell where its image
// comes from. Source: github.com/distribution/reference

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { parsedImageOf } from './image-of.ts'

export const imageReferenceInvalid: ContainerCheck = {
  id: 'image-reference-invalid',
  title: 'Image reference that no registry understands',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The kubelet refuses the reference and the container never starts',
  attack: 'The rollout stops with InvalidImageName, and nothing can be said of where the image comes from',
  remedy: 'Write the image as registry/name:tag@digest, the name in lower case',
  sources: [kubernetesDocs('Images', 'concepts/containers/images/#image-names')],
  rows: [],
  judges: 'container',
  reads: ['container.image'],
  find(container) {
    if (container.spec.image === undefined) return none
    const { problem } = parsedImageOf(container)
    return problem === undefined
      ? none
      : [{ path: container.at('image'), message: `Container ${container.name} cannot start. ${problem}` }]
  },
}

const none: readonly [] = []
