// A projected token lasts as long as the pod asks (an hour by default), or a projected certificate up to 91 days (a day by
// default). A copy of it works until then, whatever becomes of the container that it was taken from.
// Source: kubernetes.io/docs/concepts/storage/projected-volumes, "serviceAccountToken", "podCertificate"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { set } from '../../model/fix.ts'

const daySeconds = 86_400

export const longLivedToken: WorkloadCheck = {
  id: 'long-lived-token',
  title: 'Projected credential that lasts for long',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'A stolen copy of the token or certificate works for more than a day',
  attack: 'Code that was in the container for a second takes the token along and uses it from elsewhere for days',
  remedy: 'Let the credential last for an hour to a day: the kubelet renews it',
  sources: [kubernetesDocs('Projected Volumes', 'concepts/storage/projected-volumes/')],
  rows: [],
  fixable: true,
  judges: 'workload',
  reads: [
    'pod.volumes[].projected.sources[].serviceAccountToken.expirationSeconds',
    'pod.volumes[].projected.sources[].podCertificate.maxExpirationSeconds',
  ],
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return []
    const hits: Hit[] = []
    volumes.forEach(({ name = '', projected }, volume) => {
      projected?.sources?.forEach(({ podCertificate, serviceAccountToken }, source) => {
        const at = ['volumes', volume, 'projected', 'sources', source]
        const token = serviceAccountToken?.expirationSeconds ?? 0
        if (token > daySeconds) {
          const path = workload.at(...at, 'serviceAccountToken', 'expirationSeconds')
          hits.push({
            path,
            message: `The token in volume ${name} lasts ${days(token)}, wanted at most a day`,
            fix: set(path, 3600),
          })
        }
        const certificate = podCertificate?.maxExpirationSeconds ?? 0
        if (certificate > daySeconds) {
          const path = workload.at(...at, 'podCertificate', 'maxExpirationSeconds')
          hits.push({
            path,
            message: `The certificate in volume ${name} lasts ${days(certificate)}, wanted at most a day`,
            fix: set(path, daySeconds),
          })
        }
      })
    })
    return hits
  },
}

function days(seconds: number): string {
  const count = Math.round((seconds / daySeconds) * 10) / 10
  return `${count} days`
}
