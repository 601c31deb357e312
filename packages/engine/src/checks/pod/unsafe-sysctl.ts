// Pod Security Standards, Baseline, "Sysctls": only these, which are namespaced and touch no other pod. The list grows with
// the versions. Source: kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster, "Safe and unsafe sysctls"

import { kubernetesDocs, pss } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import type { World } from '../../model/world.ts'

/** The minor version of Kubernetes 1 from which a sysctl is safe. */
const safeSince: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_notsent_lowat', 37],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
])

/** Settings that each pod has for itself: the others are the node's. */
const namespaced = /^(?:net\.|fs\.mqueue\.|kernel\.(?:msg|sem$|shm))/

export const unsafeSysctl: WorkloadCheck = {
  id: 'unsafe-sysctl',
  title: 'Unsafe kernel setting',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The setting is not known to stay within the pod',
  attack: 'A value that the pod chooses weakens a protection of the kernel, or takes memory from all pods of the node',
  remedy: 'Remove the sysctl, or set it for the nodes that need it',
  sources: [
    pss('Sysctls'),
    kubernetesDocs('Using sysctls in a Kubernetes Cluster', 'tasks/administer-cluster/sysctl-cluster/'),
  ],
  rows: ['U-POD-020'],
  judges: 'workload',
  reads: ['pod.securityContext.sysctls'],
  find(workload, world) {
    const sysctls = workload.spec.securityContext?.sysctls
    if (sysctls === undefined) return []
    const hits: Hit[] = []
    sysctls.forEach(({ name: written = '' }, index) => {
      // The kernel takes both spellings; the API server keeps what was written.
      const name = written.replaceAll('/', '.')
      if (isSafe(name, world)) return
      const path = workload.at('securityContext', 'sysctls', index, 'name')
      if (namespaced.test(name)) hits.push({ path, message: `The pod sets the unsafe sysctl ${written}` })
      else
        hits.push({
          path,
          message: `The pod sets the sysctl ${written}, which belongs to the whole node`,
          severity: 'high',
        })
    })
    return hits
  },
}

function isSafe(name: string, { version }: World): boolean {
  const since = safeSince.get(name)
  if (since === undefined) return false
  return version === undefined || version.major > 1 || version.minor >= since
}
