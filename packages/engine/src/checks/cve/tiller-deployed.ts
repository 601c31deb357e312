// Helm 2 ended in November 2020; its server acts for whoever reaches it, usually as cluster administrator.
// Sources: helm.sh/blog/helm-2-becomes-unsupported, v2.helm.sh/docs/securing_installation

import type { ContainerCheck } from '../../model/check.ts'
import { isTiller } from './tiller.ts'

export const tillerDeployed: ContainerCheck = {
  id: 'tiller-deployed',
  title: 'Tiller, the server of Helm 2',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'Tiller has had no fixes since November 2020 and asks nobody who they are',
  attack:
    'Code in any pod tells Tiller to install a chart of its own, with the rights of Tiller, usually cluster-admin',
  remedy: 'Move the releases to Helm 3 or later and delete Tiller, its Service and its binding',
  sources: [
    {
      title: 'Helm, Helm 2 and the Charts Project Are Now Unsupported',
      url: 'https://helm.sh/blog/helm-2-becomes-unsupported/',
    },
  ],
  rows: ['U-CVE-009'],
  judges: 'container',
  reads: ['container.image', 'template.metadata.labels'],
  find(container) {
    if (!isTiller(container)) return none
    return [{ path: container.at('image'), message: `Container ${container.name} is Tiller` }]
  },
}

const none: readonly [] = []
