import { allChecks } from '@seaworthy/engine/assess/assess.ts'
import { checksNamed } from '@seaworthy/engine/assess/aliases.ts'
import type { Framework } from '@seaworthy/engine/compliance/evaluate.ts'
import { frameworks } from '@seaworthy/engine/compliance/frameworks.ts'
import type { Check } from '@seaworthy/engine/model/check.ts'
import { UsageError, didYouMean } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { chosenChecks } from './assess-target.ts'

export function chooseFrameworks(given: readonly string[]): readonly Framework[] {
  const ids = new Set(given.flatMap((text) => text.split(',')).map((id) => id.trim().toLowerCase()))
  const known = frameworks.map((framework) => framework.id)
  for (const id of ids) {
    if (id !== 'all' && !known.includes(id))
      throw new UsageError(
        `--framework takes ${known.join(', ')} or all, not ${JSON.stringify(id)}${didYouMean(id, known)}`,
      )
  }
  return ids.has('all') ? frameworks : frameworks.filter(({ id }) => ids.has(id))
}

/**
 * The checks that answer these frameworks, whatever their tier. `--tier` adds those of its tiers to them, `--skip-check`
 * takes away, and `--check` decides alone: controls whose checks then did not run are unknown.
 */
export function checksFor(chosen: readonly Framework[], args: Parsed): readonly Check[] {
  const asked = chosenChecks(args)
  if (args.texts('check').length > 0) return asked
  const skipped = new Set(args.texts('skip-check').flatMap((text) => text.split(',').flatMap(checksNamed)))
  const ids = new Set(chosen.flatMap(({ controls }) => controls.flatMap(({ checks }) => checks)))
  const added = new Set(args.texts('tier').length > 0 ? asked : [])
  return allChecks().filter((check) => added.has(check) || (ids.has(check.id) && !skipped.has(check.id)))
}

let controlsByCheck: ReadonlyMap<string, readonly string[]> | undefined

/** `nsa:1.4`, `cis:5.2.2`, …: the controls that a check answers. */
export function controlsOf(check: string): readonly string[] {
  controlsByCheck ??= invert()
  return controlsByCheck.get(check) ?? []
}

function invert(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id, controls } of frameworks) {
    for (const control of controls) {
      for (const check of control.checks) found.set(check, [...(found.get(check) ?? []), `${id}:${control.id}`])
    }
  }
  return found
}
