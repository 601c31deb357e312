// Pod Security Standards, Baseline, "Seccomp". A pod may not take off seccomp. At the restricted level
// seccompProfile_restricted takes its place from 1.19.
// 1.0 to 1.18: the annotations seccomp.security.alpha.kubernetes.io/pod and
// container.seccomp.security.alpha.kubernetes.io/<name of a container of the pod>. Allowed: absent, runtime/default,
// docker/default, localhost/…; the empty text is refused.
// From 1.19: securityContext.seccompProfile.type of the pod, containers, initContainers and ephemeralContainers.
// Allowed: no profile, RuntimeDefault, Localhost; a profile without a type is refused. Annotations count no more.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_seccompProfile_baseline.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { annotationsUnder, readAnnotation } from '../annotations.ts'
import { quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { at, malformed, readText } from '../read.ts'
import type { Item } from '../read.ts'
import { holders, profileType } from '../security-contexts.ts'

export const seccompProfileBaseline: PodSecurityCheck = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  versions: [
    { from: 0, judge: judgeFrom0 },
    { from: 19, judge: judgeFrom19 },
  ],
}

const podKey = 'seccomp.security.alpha.kubernetes.io/pod'
const containerPrefix = 'container.seccomp.security.alpha.kubernetes.io/'

function judgeFrom0(pod: Pod): Violation[] {
  return forbiddenAnnotations(pod).map(({ path, value }) => ({
    check: seccompProfileBaseline.id,
    path,
    message: `An annotation asks for the seccomp profile ${quote(value)}; allowed are runtime/default, docker/default and localhost/…`,
    value,
  }))
}

function forbiddenAnnotations(pod: Pod): Item<string>[] {
  const read = readAnnotation(pod, podKey)
  const ofPod = read === undefined || read === malformed || allowedAnnotation(read.value) ? [] : [read]
  const ofContainers = annotationsUnder(pod, containerPrefix).filter(({ value }) => !allowedAnnotation(value))
  if (ofContainers.length === 0) return ofPod
  // Annotations for containers that the pod does not have are no violations.
  const names = new Set<unknown>(pod.containers.map((container) => readText(container, 'name') ?? ''))
  return ofPod.concat(ofContainers.filter(({ path }) => names.has(String(path.at(-1)).slice(containerPrefix.length))))
}

function allowedAnnotation(value: string): boolean {
  return value === 'runtime/default' || value === 'docker/default' || value.startsWith('localhost/')
}

function judgeFrom19(pod: Pod): Violation[] {
  const violations: Violation[] = []
  for (const { part, name } of holders(pod)) {
    const type = profileType(part, 'seccompProfile')
    if (type === undefined || type === malformed || type === 'RuntimeDefault' || type === 'Localhost') continue
    const path = at(part, 'securityContext', 'seccompProfile', 'type')
    const message = `${name()} has the seccomp profile type ${quote(type)}; allowed are RuntimeDefault and Localhost`
    violations.push({ check: seccompProfileBaseline.id, path, message, value: type })
  }
  return violations
}
