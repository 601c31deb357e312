// `--listen=localhost:44134` keeps Tiller to its own pod. Source: v2.helm.sh/docs/securing_installation

import type { ContainerCheck } from '../../model/check.ts'
import { isTiller } from './tiller.ts'

export const tillerListens: ContainerCheck = {
  id: 'tiller-listens',
  title: 'Tiller that listens to the pod network',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'Every pod of the cluster reaches the port on which Tiller takes orders without a login',
  attack: 'Code in any pod connects to port 44134 and installs a chart of its own with the rights of Tiller',
  remedy: 'Delete Tiller; until then start it with --listen=localhost:44134',
  sources: [
    { title: 'Helm 2, Securing your Helm Installation', url: 'https://v2.helm.sh/docs/securing_installation/' },
  ],
  rows: ['U-CVE-009'],
  judges: 'container',
  reads: ['container.args', 'container.command', 'container.image', 'template.metadata.labels'],
  find(container) {
    if (!isTiller(container)) return none
    const { args = [], command = [] } = container.spec
    const line = [...command, ...args]
    const at = line.findIndex((item) => /^--?listen(?:$|=)/.test(item))
    const given = line[at] ?? ''
    const address = given.includes('=') ? given.slice(given.indexOf('=') + 1) : (line[at + 1] ?? '')
    if (at >= 0 && /^(?:localhost|127\.|\[::1\])/.test(address)) return none
    return [
      {
        path: container.at('args'),
        message: `Container ${container.name} listens on ${at < 0 || address === '' ? ':44134' : address}`,
      },
    ]
  },
}

const none: readonly [] = []
