// Below /run/secrets the orchestrator puts tokens and Secrets. Another volume there hides the token, or lets another
// program choose the files that this one trusts as its credentials.
// Source: kubernetes.io/docs/tasks/configure-pod-container/configure-service-account

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import type { Volume } from '../../model/kinds/pod-spec.ts'

export const volumeOverSecretsDirectory: ContainerCheck = {
  id: 'volume-over-secrets-directory',
  title: 'Volume over the directory of secrets',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'The place of tokens and Secrets is covered by a volume that holds neither',
  attack:
    'Whoever writes that volume hands the program a token and a certificate authority of their choice, and so reads what it sends to the API server',
  remedy: 'Mount the volume elsewhere',
  sources: [
    kubernetesDocs('Configure Service Accounts for Pods', 'tasks/configure-pod-container/configure-service-account/'),
  ],
  rows: ['U-SEC-009'],
  judges: 'container',
  reads: ['container.volumeMounts', 'pod.volumes'],
  find(container) {
    const { volumeMounts } = container.spec
    if (volumeMounts === undefined) return none
    let hits: Hit[] | undefined
    for (let index = 0; index < volumeMounts.length; index += 1) {
      const { mountPath = '', name } = volumeMounts[index] ?? {}
      if (!mountPath.includes('/run/') || !overSecrets.test(mountPath)) continue
      const volume = container.workload.spec.volumes?.find((one) => one.name === name)
      if (volume === undefined || holdsSecrets(volume)) continue
      const message = `Volume ${name ?? ''} of container ${container.name} lies over ${mountPath}, which is for tokens and Secrets`
      ;(hits ??= []).push({ path: container.at('volumeMounts', index, 'mountPath'), message })
    }
    return hits ?? none
  },
}

const none: readonly Hit[] = []
const overSecrets = /^\/{1,3}(?:var\/)?run\/secrets(?:\/kubernetes\.io(?:\/serviceaccount)?)?\/{0,3}$/

function holdsSecrets({ csi, downwardAPI, emptyDir, projected, secret }: Volume): boolean {
  // An init container that fetches credentials writes them into memory.
  return (
    csi !== undefined ||
    downwardAPI !== undefined ||
    projected !== undefined ||
    secret !== undefined ||
    emptyDir?.medium === 'Memory'
  )
}
