// Pod Security Standards, Baseline, "HostPath Volumes". A pod may not mount files of the node. All versions. At the
// restricted level restrictedVolumes says the same and more.
// Field: spec.volumes[*].hostPath. Allowed: absent.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_hostPathVolumes.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { asJson, at, malformed, readMap, readMaps, readText } from '../read.ts'
import type { Part } from '../read.ts'

export const hostPathVolumes: PodSecurityCheck = {
  id: 'hostPathVolumes',
  level: 'baseline',
  versions: [{ from: 0, judge: judgeFrom0 }],
}

function judgeFrom0(pod: Pod): Violation[] {
  const violations: Violation[] = []
  for (const volume of readMaps(pod.spec, 'volumes')) {
    const source = readMap(volume, 'hostPath')
    if (source === undefined || source === malformed) continue
    violations.push({
      check: hostPathVolumes.id,
      path: at(volume, 'hostPath'),
      message: `Volume mounts ${hostPathOf(source)} of the node`,
      value: asJson(source.value),
    })
  }
  return violations
}

function hostPathOf(source: Part): string {
  const path = readText({ ...source, doubts: new Map() }, 'path')
  return typeof path === 'string' && path !== '' ? quote(path) : 'a path'
}
