// Images from registries that the user refuses: deniedRegistries in seaworthy.yaml.
// Source: CIS managed services 5.1.4

import type { ContainerCheck } from '../../model/check.ts'
import { isBelow } from '../../model/image-reference.ts'
import { imageOf, isInjected } from './image-of.ts'

export const imageRegistryDenied: ContainerCheck = {
  id: 'image-registry-denied',
  title: 'Image from a registry that is refused',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The registry is among those that images must not come from',
  attack: 'An image that nobody of the organisation built or scanned runs in the cluster with the rights of the pod',
  remedy: 'Use the image from a registry of your own',
  sources: [{ title: 'CIS Amazon EKS Benchmark, 5.1.4' }],
  rows: ['U-IMG-004'],
  judges: 'container',
  reads: ['container.image'],
  find(container, { settings }) {
    const { deniedRegistries } = settings
    if (deniedRegistries.length === 0) return none
    const image = imageOf(container)
    if (image === undefined || isInjected(container)) return none
    const denied = deniedRegistries.find((place) => isBelow(image, place))
    if (denied === undefined) return none
    return [
      {
        path: container.at('image'),
        message: `Image of container ${container.name} comes from ${image.registry}/${image.repository}; ${denied} is refused`,
      },
    ]
  },
}

const none: readonly [] = []
