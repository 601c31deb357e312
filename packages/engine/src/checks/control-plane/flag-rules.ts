import type { Hit } from '../../model/check.ts'
import type { Component } from './components.ts'
import { lastOf, onFlag, refused } from './flag-check.ts'
import { readBoolean } from './flags.ts'

/** What `decide` of a flag check is, for the rules that many flags share. `effect` says what the fault does. */
export type Decide = (component: Component) => readonly Hit[]

const none: readonly Hit[] = []

/** The flag must have this value. `byDefault` is what the component takes where it is not given. */
export function mustBe(flag: string, wanted: boolean, byDefault: boolean, effect: string): Decide {
  return (component) => {
    const given = lastOf(component, flag)
    const value = given === undefined ? byDefault : readBoolean(given.value)
    if (value === wanted) return none
    if (given === undefined) {
      const message = `--${flag} is not set and ${byDefault} by default: ${effect}`
      return [onFlag(component, flag, message, { to: String(wanted) })]
    }
    if (value === undefined) return [refused(component, given)]
    return [onFlag(component, flag, `--${flag} is ${value}: ${effect}`, { to: String(wanted) })]
  }
}

/** All of these flags must be given, and none of them empty. */
export function mustBeSet(flags: readonly string[], effect: string): Decide {
  return (component) => {
    const missing = flags.filter((flag) => (lastOf(component, flag)?.value ?? '') === '')
    const [first] = missing
    if (first === undefined) return none
    const verb = missing.length === 1 ? 'is' : 'are'
    return [onFlag(component, first, `--${missing.join(' and --')} ${verb} not set: ${effect}`)]
  }
}

/** The flag must not be given, or be empty. */
export function mustNotBeSet(flag: string, effect: string): Decide {
  return (component) => {
    const given = lastOf(component, flag)
    return given === undefined || given.value === '' ? none : [onFlag(component, flag, `--${flag} is set: ${effect}`)]
  }
}
