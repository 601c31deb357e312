// These arguments let everybody in with the rights of the dashboard's own service account, or send tokens in the clear.
// Source: github.com/kubernetes/dashboard, docs/common/arguments.md

import type { WorkloadCheck } from '../../model/check.ts'
import { dashboardIn } from './kubernetes-dashboard.ts'

const risky: ReadonlyMap<string, string> = new Map([
  ['--enable-skip-login', 'lets everybody in without a login'],
  ['--disable-settings-authorizer', 'lets everybody change its settings'],
  ['--enable-insecure-login', 'takes tokens over plain HTTP'],
])

export const dashboardWithoutLogin: WorkloadCheck = {
  id: 'dashboard-without-login',
  title: 'Kubernetes Dashboard whose login can be passed by',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Whoever reaches its port acts with its service account, or reads the tokens of its users',
  attack: 'A pod or a user on the network presses Skip and runs a privileged pod where the dashboard may create pods',
  remedy: 'Remove the argument',
  sources: [
    {
      title: 'Kubernetes Dashboard, arguments',
      url: 'https://github.com/kubernetes/dashboard/blob/master/docs/common/arguments.md',
    },
  ],
  rows: ['U-NET-019', 'U-NET-018'],
  judges: 'workload',
  reads: ['container.image', 'container.args', 'container.command'],
  find(workload) {
    const container = dashboardIn(workload)
    if (container === undefined) return []
    return (['command', 'args'] as const).flatMap((list) =>
      (container.spec[list] ?? []).flatMap((argument, index) => {
        const [name = '', value = 'true'] = argument.split('=', 2)
        const what = value === 'false' ? undefined : risky.get(name)
        return what === undefined
          ? []
          : [{ path: container.at(list, index), message: `${workload.name} ${what}: ${argument}` }]
      }),
    )
  },
}
