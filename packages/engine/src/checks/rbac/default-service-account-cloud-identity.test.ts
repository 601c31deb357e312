import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { defaultServiceAccountCloudIdentity } from './default-service-account-cloud-identity.ts'

function account(name: string, annotations: JsonObject): JsonObject {
  return {
    apiVersion: 'v1',
    automountServiceAccountToken: false,
    kind: 'ServiceAccount',
    metadata: { annotations, name, namespace: 'shop' },
  }
}

const role = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/web' }

law(defaultServiceAccountCloudIdentity, {
  passes: [world([account('web', role)]), world([account('default', { team: 'shop' })])],
  fails: [
    { given: world([account('default', role)]), at: 'metadata.annotations["eks.amazonaws.com/role-arn"]' },
    {
      given: world([account('default', { 'iam.gke.io/gcp-service-account': 'web@shop.iam.gserviceaccount.com' })]),
      at: 'metadata.annotations["iam.gke.io/gcp-service-account"]',
    },
  ],
  unknown: [{ given: world([account('default', { team: 7 })]), at: 'metadata.annotations.team' }],
})
