import type { Check } from '../../model/check.ts'
import { apiServerCve20223172 } from './api-server-cve-2022-3172.ts'
import { argoCdCve202224348 } from './argo-cd-cve-2022-24348.ts'
import { containerdCve202223648 } from './containerd-cve-2022-23648.ts'
import { grafanaCve202239328 } from './grafana-cve-2022-39328.ts'
import { ingressNginxCve20251974 } from './ingress-nginx-cve-2025-1974.ts'
import { kernelCve20220185 } from './kernel-cve-2022-0185.ts'
import { kernelCve20220847 } from './kernel-cve-2022-0847.ts'
import { kubeletCve202125741 } from './kubelet-cve-2021-25741.ts'
import { kubeletVersionSkew } from './kubelet-version-skew.ts'
import { kubernetesVersionEnded } from './kubernetes-version-ended.ts'
import { kyvernoCve202247633 } from './kyverno-cve-2022-47633.ts'
import { subPathCve202125741 } from './sub-path-cve-2021-25741.ts'
import { tillerDeployed } from './tiller-deployed.ts'
import { tillerListens } from './tiller-listens.ts'
import { tillerService } from './tiller-service.ts'

/** Faults of certain versions, where the versions are known. */
export const cveChecks: readonly Check[] = [
  apiServerCve20223172,
  argoCdCve202224348,
  containerdCve202223648,
  grafanaCve202239328,
  ingressNginxCve20251974,
  kernelCve20220185,
  kernelCve20220847,
  kubeletCve202125741,
  kubeletVersionSkew,
  kubernetesVersionEnded,
  kyvernoCve202247633,
  subPathCve202125741,
  tillerDeployed,
  tillerListens,
  tillerService,
]
