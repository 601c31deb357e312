// A cloud key in the environment does not expire and is not tied to the pod. EKS (IRSA, Pod Identity), GKE and AKS (Workload Identity) give
// pods short-lived credentials by their service account. Source: the clouds' user guides; CIS EKS 5.2.1, GKE 5.2.2

import type { ContainerCheck, Hit } from '../../model/check.ts'

export const staticCloudCredentials: ContainerCheck = {
  id: 'static-cloud-credentials',
  title: 'Cloud key in place of a workload identity',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'The key does not expire, works from anywhere, and is shared by whoever can read the Secret',
  attack: 'The attacker reads the environment of the container and calls the cloud from its own machine',
  remedy:
    'Tie the service account to a cloud identity (EKS Pod Identity or IRSA, Workload Identity on GKE and AKS) and delete the key',
  sources: [{ title: 'CIS Amazon EKS Benchmark, 5.2.1' }, { title: 'CIS Google Kubernetes Engine Benchmark, 5.2.2' }],
  rows: ['U-RBAC-037'],
  judges: 'container',
  reads: ['container.env'],
  find(container) {
    const { env } = container.spec
    if (env === undefined) return none
    let hits: Hit[] | undefined
    env.forEach(({ name = '', value, valueFrom }, index) => {
      const cloud = keys.get(name)
      if (cloud === undefined || ((value === undefined || value === '') && valueFrom?.secretKeyRef === undefined))
        return
      hits ??= []
      // The path is that of the name: the value is a credential.
      hits.push({
        path: container.at('env', index, 'name'),
        message: `Container ${container.name} gets a key of ${cloud} by ${name}`,
      })
    })
    return hits ?? none
  },
}

const none: readonly Hit[] = []
const keys = new Map([
  ['AWS_SECRET_ACCESS_KEY', 'AWS'],
  ['AZURE_CLIENT_SECRET', 'Azure'],
  ['ARM_CLIENT_SECRET', 'Azure'],
  ['GOOGLE_APPLICATION_CREDENTIALS', 'Google Cloud'],
  ['GOOGLE_CREDENTIALS', 'Google Cloud'],
  ['ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'Alibaba Cloud'],
])
