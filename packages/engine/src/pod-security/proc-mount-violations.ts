import type { Violation } from './check.ts'
import { nameOf, quote } from './pod.ts'
import type { Pod } from './pod.ts'
import { at, malformed, readText } from './read.ts'

/** Containers with a securityContext.procMount other than Default, reported by the check of that id. */
export function procMountViolations(check: string, pod: Pod): Violation[] {
  const violations: Violation[] = []
  for (const container of pod.containers) {
    const value = readText(container, 'securityContext', 'procMount')
    if (value === undefined || value === malformed || value === 'Default') continue
    const path = at(container, 'securityContext', 'procMount')
    const message = `${nameOf(container)} has the procMount ${quote(value)}; allowed is Default`
    violations.push({ check, path, message, value })
  }
  return violations
}
