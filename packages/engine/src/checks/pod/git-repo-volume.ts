// The gitRepo volume lets the kubelet run git as root on the node: a repository with a hook runs what it likes there
// (CVE-2024-10220). Off by default from 1.33; not among the types of Pod Security Standards, Restricted.
// Source: kubernetes.io/docs/concepts/storage/volumes, "gitRepo"; kubernetes/kubernetes issue 128885

import { kubernetesDocs, pss } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'

export const gitRepoVolume: WorkloadCheck = {
  id: 'git-repo-volume',
  title: 'Volume cloned from git by the kubelet',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The kubelet runs git on the node, as root, with a repository that the pod names',
  attack:
    'A hook in a subdirectory of the repository runs on the node as root where the kubelet is not patched. The pod need not even start',
  remedy: 'Clone in an init container into an emptyDir',
  sources: [
    pss('Volume Types'),
    kubernetesDocs('Volumes, gitRepo', 'concepts/storage/volumes/#gitrepo'),
    { title: 'CVE-2024-10220', url: 'https://github.com/kubernetes/kubernetes/issues/128885' },
  ],
  rows: ['U-POD-016'],
  judges: 'workload',
  reads: ['pod.volumes[].gitRepo'],
  expression: '!pod.?volumes.orValue([]).exists(volume, has(volume.gitRepo))',
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return []
    const hits: Hit[] = []
    volumes.forEach(({ gitRepo, name = '' }, index) => {
      if (gitRepo === undefined) return
      const path = workload.at('volumes', index, 'gitRepo')
      // The address of the repository often holds a password.
      hits.push({ path, value: 'gitRepo', message: `Volume ${name} is cloned by the kubelet` })
    })
    return hits
  },
}
