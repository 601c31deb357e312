// Registries and archives that get no new images: what comes from them has no fixes. Source: deprecated-registries.json

import data from '../../../data/deprecated-registries.json' with { type: 'json' }
import type { ContainerCheck } from '../../model/check.ts'
import { set } from '../../model/fix.ts'
import type { Fix } from '../../model/fix.ts'
import { isBelow } from '../../model/image-reference.ts'
import type { Container } from '../../model/workload.ts'
import { imageOf } from './image-of.ts'

export const deprecatedImageRegistry: ContainerCheck = {
  id: 'deprecated-image-registry',
  title: 'Image from a registry that has ended',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The registry gets no new images, and one day none at all',
  attack:
    'A hole in the image stays open because its fix was published elsewhere, or the pod does not start after the registry is gone',
  remedy: 'Take the image from the successor',
  sources: [
    {
      title: 'Kubernetes blog, k8s.gcr.io Image Registry Will Be Frozen',
      url: 'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/',
    },
  ],
  rows: ['U-IMG-005'],
  fixable: true,
  judges: 'container',
  reads: ['container.image'],
  find(container) {
    const image = imageOf(container)
    if (image === undefined || !hosts.has(image.registry)) return none
    const found = data.find(({ place }) => isBelow(image, place))
    if (found === undefined) return none
    const message = `Image ${container.spec.image ?? ''} of container ${container.name} comes from ${found.place}, ${found.why}; the successor is ${found.successor}`
    const fix = renamed(container)
    return [{ path: container.at('image'), message, ...(fix && { fix }) }]
  },
}

const none: readonly [] = []

/** Regional mirrors of k8s.gcr.io have names below it. */
const hosts: ReadonlySet<string> = new Set([
  ...data.map(({ place }) => (place.includes('/') ? place.slice(0, place.indexOf('/')) : place)),
  'us.k8s.gcr.io',
  'eu.k8s.gcr.io',
  'asia.k8s.gcr.io',
])

/** registry.k8s.io serves the same images under the same names and digests. */
function renamed(container: Container): Fix | undefined {
  const image = container.spec.image ?? ''
  if (!/^(?:(?:us|eu|asia)\.)?k8s\.gcr\.io\//.test(image)) return undefined
  return set(container.at('image'), `registry.k8s.io${image.slice(image.indexOf('/'))}`)
}
