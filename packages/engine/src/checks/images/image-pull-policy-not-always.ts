// Only a pull shows the credentials for an image to its registry: with IfNotPresent and Never a pod may use private images
// that others pulled to the node. The default is Always for the tag latest and for no tag and digest at all, else
// IfNotPresent. Sources: CIS 1.2.11 (AlwaysPullImages), kubernetes.io/docs/concepts/containers/images, "Image pull policy"

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { imageOf, isInjected } from './image-of.ts'

export const imagePullPolicyNotAlways: ContainerCheck = {
  id: 'image-pull-policy-not-always',
  title: 'Image that is not pulled for every pod',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The pod may run an image that lies on the node without having the right to pull it',
  attack: 'Whoever can create pods on the node runs private images of other teams, and reads what is in them',
  remedy: 'Set imagePullPolicy: Always, or turn on the admission plugin AlwaysPullImages',
  sources: [cis('1.2.11'), kubernetesDocs('Images, pull policy', 'concepts/containers/images/#image-pull-policy')],
  rows: ['U-IMG-003'],
  judges: 'container',
  reads: ['container.image', 'container.imagePullPolicy'],
  find(container) {
    const { imagePullPolicy } = container.spec
    if (imagePullPolicy === 'Always') return none
    const path = container.at('imagePullPolicy')
    if (imagePullPolicy !== undefined && imagePullPolicy !== '') {
      return [{ path, message: `Container ${container.name} has imagePullPolicy ${imagePullPolicy}` }]
    }
    const image = imageOf(container)
    if (image === undefined || isInjected(container)) return none
    if (image.tag === 'latest' || (image.tag === undefined && image.digest === undefined)) return none
    return [
      {
        path,
        message: `Container ${container.name} has no imagePullPolicy, which means IfNotPresent for ${container.spec.image ?? ''}`,
      },
    ]
  },
}

const none: readonly [] = []
