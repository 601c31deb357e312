// The dashboard acts with the rights of whoever logs in, or with its own; its project was archived in January 2026.
// Sources: github.com/kubernetes/dashboard (README); CIS GKE Benchmark 5.10.1; checkov CKV_K8S_33

import type { WorkloadCheck } from '../../model/check.ts'
import type { Workload } from '../../model/workload.ts'
import { softwareOfImage } from '../../network/software.ts'

export const kubernetesDashboard: WorkloadCheck = {
  id: 'kubernetes-dashboard',
  title: 'Kubernetes Dashboard deployed',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'A web interface to the API server that nobody maintains stands in the cluster',
  attack:
    'A pod that reaches it, or a browser that is tricked into it, acts through it with its rights or with those of its user',
  remedy: 'Remove it; use kubectl, or a console outside the cluster with single sign-on',
  sources: [
    { title: 'Kubernetes Dashboard', url: 'https://github.com/kubernetes/dashboard' },
    { title: 'CIS Google Kubernetes Engine Benchmark, 5.10.1' },
  ],
  rows: ['U-NET-019'],
  judges: 'workload',
  reads: ['container.image'],
  find(workload) {
    const container = dashboardIn(workload)
    if (container === undefined) return []
    return [
      {
        path: container.at('image'),
        message: `${workload.kind} ${workload.name} runs Kubernetes Dashboard (${container.spec.image})`,
      },
    ]
  },
}

export function dashboardIn({ containers }: Workload): Workload['containers'][number] | undefined {
  return containers.find(({ list, spec }) => {
    const { image = '' } = spec
    // The word first: most images are told apart without taking them to pieces
    return (
      list === 'containers' && image.includes('dashboard') && softwareOfImage(image)?.name === 'Kubernetes Dashboard'
    )
  })
}
