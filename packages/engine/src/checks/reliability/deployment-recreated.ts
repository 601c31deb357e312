// Recreate ends all pods before the first new one starts.
// Source: kubernetes.io/docs/concepts/workloads/controllers/deployment, "Recreate Deployment"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { deployment } from '../../model/kinds/workloads.ts'

export const deploymentRecreated: ObjectCheck<ValueOf<typeof deployment>> = {
  id: 'deployment-recreated',
  title: 'Deployment that stops to be updated',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'All pods of the old version end before one of the new starts',
  attack: 'Every release is an outage, so security updates wait; one that cannot start is a long one',
  remedy: 'Use the RollingUpdate strategy unless two versions must never run together',
  sources: [kubernetesDocs('Deployments', 'concepts/workloads/controllers/deployment/#strategy')],
  rows: ['U-REL-024'],
  judges: 'object',
  kinds: [deployment],
  reads: ['object.spec.strategy.type'],
  find({ value, name }) {
    const type = value.spec?.strategy?.type ?? 'RollingUpdate'
    if (type === 'RollingUpdate') return []
    return [{ path: ['spec', 'strategy', 'type'], message: `Deployment ${name} is updated by ${type}` }]
  },
}
