// `helm init` makes Service tiller-deploy, port 44134. Source: v2.helm.sh/docs/install

import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'

export const tillerService: ObjectCheck<ValueOf<typeof service>> = {
  id: 'tiller-service',
  title: 'Service of Tiller',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The Service makes the port on which Tiller takes orders easy to find',
  attack: 'Code in any pod asks the DNS for tiller-deploy and installs a chart of its own with the rights of Tiller',
  remedy: 'Delete the Service and Tiller',
  sources: [
    {
      title: 'Helm, Helm 2 and the Charts Project Are Now Unsupported',
      url: 'https://helm.sh/blog/helm-2-becomes-unsupported/',
    },
  ],
  rows: ['U-CVE-009'],
  judges: 'object',
  kinds: [service],
  reads: ['object.metadata.labels', 'object.spec.ports', 'object.spec.selector'],
  find(object) {
    const { labels, name, value } = object
    const { ports = [], selector = {} } = value.spec ?? {}
    const byName = name === 'tiller-deploy' || (labels['app'] === 'helm' && labels['name'] === 'tiller')
    const bySelector = selector['app'] === 'helm' && selector['name'] === 'tiller'
    if (!byName && !bySelector) return none
    const port = ports.findIndex((one) => one.port === 44_134 || one.targetPort === 44_134)
    return [
      {
        path: port < 0 ? object.at('spec') : object.at('spec', 'ports', port),
        message: `Service ${name} leads to Tiller`,
      },
    ]
  },
}

const none: readonly Hit[] = []
