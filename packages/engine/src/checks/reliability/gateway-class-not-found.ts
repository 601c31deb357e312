// No controller programs a Gateway whose class does not exist. Source: gateway-api.sigs.k8s.io/api-types/gatewayclass

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { gateway, gatewayClass } from '../../model/kinds/network.ts'
import { missingObject } from './missing-object.ts'

export const gatewayClassNotFound: ObjectCheck<ValueOf<typeof gateway>> = {
  id: 'gateway-class-not-found',
  title: 'Gateway class that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'No controller serves the Gateway, nor the routes on it',
  attack: 'Hosts move to a class that was never installed, and nobody answers for them',
  remedy: 'Install the controller of the class, or mend its name',
  sources: [{ title: 'Gateway API, GatewayClass', url: 'https://gateway-api.sigs.k8s.io/api-types/gatewayclass/' }],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [gateway],
  reads: ['object.spec.gatewayClassName', 'kind:gateway.networking.k8s.io/GatewayClass'],
  find({ value, name: by }, world) {
    const name = value.spec?.gatewayClassName ?? ''
    const path = ['spec', 'gatewayClassName']
    return missingObject(world, { by: `Gateway ${by}`, kind: gatewayClass, name, namespace: '', path })
  },
}
