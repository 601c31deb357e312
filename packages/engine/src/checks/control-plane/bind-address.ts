import type { Decide } from './flag-rules.ts'
import { lastOf, onFlag } from './flag-check.ts'
import { probedFromOutside } from './health-probes.ts'
import { isLoopback } from './public-address.ts'

/** The port for health and metrics must be open to the node itself only. */
export const mustBindLoopback: Decide = (component) => {
  const given = lastOf(component, 'bind-address')
  if (given !== undefined && isLoopback(given.value)) return []
  const text = given === undefined ? 'not set and 0.0.0.0 by default' : given.value
  // Probes that come from outside of the loopback would fail after the fix.
  const to = probedFromOutside(component) ? {} : { to: '127.0.0.1' }
  return [onFlag(component, 'bind-address', `--bind-address is ${text}, wanted a loopback address`, to)]
}
