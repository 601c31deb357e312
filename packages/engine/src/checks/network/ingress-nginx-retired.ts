// The project ended in March 2026: no releases, no mending of flaws.
// Source: kubernetes.io/blog/2025/11/11/ingress-nginx-retirement

import type { WorkloadCheck } from '../../model/check.ts'
import { controllerIn } from './ingress-nginx.ts'

export const ingressNginxRetired: WorkloadCheck = {
  id: 'ingress-nginx-retired',
  title: 'ingress-nginx, which is retired',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Flaws that are found since March 2026 stay open in a program that the internet reaches and that may read Secrets',
  attack: 'A flaw is published, no release mends it, and the controller is taken over from outside',
  remedy: 'Move to a controller of the Gateway API, or to an ingress controller that is maintained',
  sources: [
    { title: 'Ingress NGINX Retirement', url: 'https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/' },
  ],
  rows: ['U-NET-017'],
  judges: 'workload',
  reads: ['container.image'],
  find(workload) {
    const controller = controllerIn(workload)
    if (controller === undefined) return []
    return [
      { path: controller.path, message: `${workload.kind} ${workload.name} runs ingress-nginx (${controller.image})` },
    ]
  },
}
