import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { bind, bindEverywhere } from './fixture-roles.ts'
import { unusedServiceAccount } from './unused-service-account.ts'

const account = (name: string, namespace = 'shop'): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name, namespace },
})
const robot = { kind: 'ServiceAccount', name: 'robot', namespace: 'shop' }

law(unusedServiceAccount, {
  passes: [
    world([account('web')]),
    world([account('default')]),
    world([account('node-controller', 'kube-system')]),
    world([account('robot'), bind('ClusterRole', 'view', robot)]),
    world([account('robot'), bindEverywhere('view', robot)]),
    // The operator makes its pods run as it
    world([
      account('robot'),
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'Alertmanager',
        metadata: { name: 'main', namespace: 'shop' },
        spec: { serviceAccountName: 'robot' },
      },
    ]),
  ],
  fails: [{ given: world([account('robot')]), at: '' }],
  unknown: [],
})
