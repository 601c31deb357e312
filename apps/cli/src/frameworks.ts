import { allChecks } from '@seaworthy/engine/assess/assess.ts'
import type { Framework } from '@seaworthy/engine/compliance/evaluate.ts'
import { frameworks } from '@seaworthy/engine/compliance/frameworks.ts'
import type { Check } from '@seaworthy/engine/model/check.ts'
import { UsageError, didYouMean } from './arguments.ts'

export function chooseFrameworks(given: readonly string[]): readonly Framework[] {
  const ids = given.flatMap((text) => text.split(','))
  if (ids.includes('all')) return frameworks
  return ids.map((id) => {
    const found = frameworks.find((framework) => framework.id === id)
    const known = frameworks.map((framework) => framework.id)
    if (found === undefined)
      throw new UsageError(
        `--framework takes ${known.join(', ')} or all, not ${JSON.stringify(id)}${didYouMean(id, known)}`,
      )
    return found
  })
}

/** The checks that answer these frameworks, of every tier. */
export function checksOf(chosen: readonly Framework[]): readonly Check[] {
  const ids = new Set(chosen.flatMap(({ controls }) => controls.flatMap(({ checks }) => checks)))
  return allChecks().filter(({ id }) => ids.has(id))
}

/** `nsa:Pod security`, …: the controls that a check answers. */
export function controlsOf(check: string): readonly string[] {
  return frameworks.flatMap(({ id, controls }) =>
    controls.filter(({ checks }) => checks.includes(check)).map((control) => `${id}:${control.id}`),
  )
}
