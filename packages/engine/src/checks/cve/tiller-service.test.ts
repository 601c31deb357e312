import type { Json, JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import { tillerService } from './tiller-service.ts'

const service = (name: string, labels: JsonObject, selector: Json, port = 44_134): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { labels, name, namespace: 'kube-system' },
  spec: { ports: [{ name: 'tiller', port }], selector },
})

law(tillerService, {
  passes: [only([service('web', {}, { name: 'tiller' })]), only([service('helm', { app: 'helm' }, { app: 'helm' })])],
  fails: [
    { given: only([service('tiller-deploy', {}, { app: 'web' })]), at: 'spec.ports[0]' },
    { given: only([service('web', { app: 'helm', name: 'tiller' }, {})]), at: 'spec.ports[0]' },
    { given: only([service('web', {}, { app: 'helm', name: 'tiller' }, 80)]), at: 'spec' },
  ],
  unknown: [{ given: only([service('tiller-deploy', {}, 'tiller')]), at: 'spec.selector' }],
})
