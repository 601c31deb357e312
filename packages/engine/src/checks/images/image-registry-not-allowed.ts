// Images from registries that nobody vouches for. The list is the user's: allowedRegistries in seaworthy.yaml.
// Source: CIS managed services 5.1.4, NSA/CISA Kubernetes Hardening Guide, "Building secure container images"

import type { ContainerCheck } from '../../model/check.ts'
import { isBelow } from '../../model/image-reference.ts'
import { imageOf, isInjected } from './image-of.ts'

export const imageRegistryNotAllowed: ContainerCheck = {
  id: 'image-registry-not-allowed',
  title: 'Image from a registry that is not allowed',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The registry is not among those that images may come from',
  attack: 'An image of a look-alike name on a public registry runs in the cluster with the rights of the pod',
  remedy: 'Copy the image to an allowed registry and name it there, or add the registry to allowedRegistries',
  sources: [{ title: 'CIS Amazon EKS Benchmark, 5.1.4' }, { title: 'NSA/CISA Kubernetes Hardening Guide' }],
  rows: ['U-IMG-004'],
  judges: 'container',
  reads: ['container.image'],
  find(container, { settings }) {
    const { allowedRegistries } = settings
    if (allowedRegistries.length === 0) return none
    const image = imageOf(container)
    if (image === undefined || isInjected(container) || allowedRegistries.some((place) => isBelow(image, place)))
      return none
    const from = `${image.registry}/${image.repository}`
    return [
      {
        path: container.at('image'),
        message: `Image of container ${container.name} comes from ${from}; allowed are ${allowedRegistries.slice(0, 10).join(', ')}`,
      },
    ]
  },
}

const none: readonly [] = []
