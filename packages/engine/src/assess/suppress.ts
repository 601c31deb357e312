import type { Verdict } from '../checks/run.ts'
import type { Finding, Suppression } from '../model/finding.ts'
import type { KubeObject } from '../model/object.ts'
import type { Problem } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { annotatedExceptions, covers, isInForce } from '../policy/exceptions.ts'
import type { Exception } from '../policy/exceptions.ts'
import { checksNamed } from './aliases.ts'

export interface Suppressor {
  (finding: Finding, verdict: Verdict): Suppression | undefined
  /** Exceptions that are expired, or that name no check: told after all findings were asked about. */
  problems(): readonly Problem[]
}

/**
 * Says which findings somebody has decided to live with. Unknown and passing verdicts are never suppressed by an
 * exception: there is nothing to accept.
 */
export function suppressor(
  world: World,
  configured: readonly Exception[],
  baseline: ReadonlySet<string>,
  at: string,
): Suppressor {
  const problems: Problem[] = []
  const inForce = usable(configured, at, problems)
  const annotated = new Map<KubeObject, readonly Exception[]>()
  for (const object of world.all) {
    if (Object.keys(object.annotations).length === 0) continue
    const read = annotatedExceptions(object)
    problems.push(...read.problems)
    if (read.exceptions.length > 0) annotated.set(object, usable(read.exceptions, at, problems))
  }
  const suppress = (finding: Finding, verdict: Verdict): Suppression | undefined => {
    if (finding.status !== 'fail') return undefined
    const own = verdict.object === undefined ? [] : (annotated.get(verdict.object) ?? [])
    if (own.length > 0 || inForce.length > 0) {
      const ids = new Set([finding.check, ...finding.aliases].map((id) => id.toLowerCase()))
      const { kind, namespace, name } = finding.object
      const found = [...own, ...inForce].find((one) => covers(one, { ids, kind, namespace, name, path: finding.path }))
      if (found !== undefined) return { by: found.by, reason: found.reason, expires: found.expires }
    }
    return baseline.size > 0 && baseline.has(finding.fingerprint)
      ? { by: 'baseline', reason: 'Known when the baseline was written' }
      : undefined
  }
  return Object.assign(suppress, { problems: () => problems })
}

function usable(exceptions: readonly Exception[], at: string, problems: Problem[]): readonly Exception[] {
  return exceptions.filter((exception) => {
    if (exception.check !== '*' && checksNamed(exception.check).length === 0) {
      problems.push(
        problem(
          'unknown-exception',
          exception,
          `The exception for ${exception.check} names no check`,
          'An id that seaworthy explain knows',
        ),
      )
      return false
    }
    if (isInForce(exception, at)) return true
    problems.push(
      problem(
        'expired-exception',
        exception,
        `The exception for ${exception.check} expired on ${exception.expires}`,
        'Fix the finding, or decide again with a new date',
      ),
    )
    return false
  })
}

function problem(code: string, { place }: Exception, message: string, wanted: string): Problem {
  return { code, at: { file: place }, cause: 'input', message, wanted }
}
