// `latest`, also where no tag is written, means whatever was pushed last: each node may run another program, and there is
// nothing to go back to. Source: kubernetes.io/docs/concepts/containers/images, "Image names"

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { imageOf, isInjected } from './image-of.ts'

export const mutableImageTag: ContainerCheck = {
  id: 'mutable-image-tag',
  title: 'Image without a fixed tag',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Whatever was pushed last runs, and it may differ from node to node and from restart to restart',
  attack: 'An attacker who can push to the registry replaces latest, and the next restart of any pod runs their image',
  remedy: 'Name the version, better its digest',
  sources: [kubernetesDocs('Images', 'concepts/containers/images/#image-names')],
  rows: ['U-IMG-001'],
  judges: 'container',
  reads: ['container.image'],
  find(container) {
    const image = imageOf(container)
    if (image === undefined) {
      // What is no reference is told apart; what is absent is filled in by somebody else, if ever.
      if (container.spec.image !== undefined) return none
      return [{ path: container.at('image'), message: `Container ${container.name} has no image`, unknown: true }]
    }
    if (image.digest !== undefined || (image.tag !== undefined && image.tag !== 'latest')) return none
    const path = container.at('image')
    if (isInjected(container))
      return [{ path, message: `The image of container ${container.name} is put in by a webhook`, unknown: true }]
    const what = image.tag === undefined ? 'has no tag, which means latest' : 'has the tag latest'
    return [{ path, message: `Image ${container.spec.image ?? ''} of container ${container.name} ${what}` }]
  },
}

const none: readonly [] = []
