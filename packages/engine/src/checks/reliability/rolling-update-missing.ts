// Recreate ends all pods before the first new one starts; OnDelete changes nothing until somebody deletes pods.
// Source: kubernetes.io/docs/concepts/workloads/controllers/deployment, "Strategy"; tasks/manage-daemon/update-daemon-set

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

const fields: Readonly<Record<string, 'strategy' | 'updateStrategy'>> = {
  'apps/DaemonSet': 'updateStrategy',
  'apps/Deployment': 'strategy',
  'apps/StatefulSet': 'updateStrategy',
}

interface Strategic {
  readonly spec?: { readonly strategy?: { readonly type?: string }; readonly updateStrategy?: { readonly type?: string } }
}

export const rollingUpdateMissing: WorkloadCheck = {
  id: 'rolling-update-missing',
  title: 'No rolling update',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'A new version replaces the old one all at once, or not at all until somebody deletes pods',
  attack: 'Every release is an outage, so security updates wait',
  remedy: 'Use the RollingUpdate strategy unless two versions must never run together',
  sources: [kubernetesDocs('Deployments', 'concepts/workloads/controllers/deployment/#strategy')],
  rows: ['U-REL-024'],
  judges: 'workload',
  reads: ['object.spec.strategy.type', 'object.spec.updateStrategy.type'],
  find({ groupKind, object, kind, name }) {
    const field = fields[groupKind]
    if (field === undefined) return []
    const type = (object.value as Strategic).spec?.[field]?.type ?? 'RollingUpdate'
    if (type === 'RollingUpdate') return []
    return [{ path: ['spec', field, 'type'], message: `${kind} ${name} is updated by ${type}` }]
  },
}
