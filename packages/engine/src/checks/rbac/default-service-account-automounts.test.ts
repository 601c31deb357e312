import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { defaultServiceAccountAutomounts } from './default-service-account-automounts.ts'

function account(automount?: unknown, name = 'default', namespace = 'shop'): JsonObject {
  const own = automount === undefined ? {} : { automountServiceAccountToken: automount as boolean }
  return { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace }, ...own }
}

law(defaultServiceAccountAutomounts, {
  passes: [
    world([account(false)]),
    world([account(undefined, 'web')]),
    world([account(undefined, 'default', 'kube-system')]),
  ],
  fails: [
    { given: world([account()]), at: 'automountServiceAccountToken' },
    { given: world([account(true)]), at: 'automountServiceAccountToken' },
  ],
  unknown: [{ given: world([account('no')]), at: 'automountServiceAccountToken' }],
})
