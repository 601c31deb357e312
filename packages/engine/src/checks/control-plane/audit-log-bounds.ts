import { lastOf, onFlag } from './flag-check.ts'
import type { Decide } from './flag-rules.ts'

/** Kubernetes 1.36 has defaults of its own: 366 days, 100 files, 100 megabytes. Before, nothing was bound. */
const defaultSince = 36

/** One of the three flags that say how long the log of the API server lasts, with the least that CIS wants. */
export function mustKeep(flag: string, least: number, unit: string): Decide {
  return (component) => {
    const log = lastOf(component, 'audit-log-path')
    // A log on its output, or only sent to a webhook, is kept elsewhere.
    if (log?.value === '-') return []
    if (log === undefined && lastOf(component, 'audit-webhook-config-file') !== undefined) return []
    const given = lastOf(component, flag)
    const { version } = component
    if (given === undefined && version !== undefined && version.minor >= defaultSince) return []
    if (given !== undefined && Number(given.value) >= least) return []
    const text = given === undefined ? 'not set' : given.value
    return [onFlag(component, flag, `--${flag} is ${text}, wanted at least ${least} ${unit}`)]
  }
}

/** The flags that decide with `flag`. */
export function flagsOfLog(flag: string): readonly string[] {
  return [flag, 'audit-log-path', 'audit-webhook-config-file']
}
