// Which admission plugins an API server runs: its defaults, plus --enable-admission-plugins, less --disable-admission-plugins;
// before 1.10, and where it is still given, --admission-control names all of them.
// Source: kubernetes.io/docs/reference/access-authn-authz/admission-controllers

import type { Hit } from '../../model/check.ts'
import type { Component } from './components.ts'
import { allOf, onFlag } from './flag-check.ts'
import type { Decide } from './flag-rules.ts'
import { dropItems, readList, writeFlag } from './flags.ts'

export const pluginFlags: readonly string[] = [
  'enable-admission-plugins',
  'disable-admission-plugins',
  'admission-control',
]

const none: readonly Hit[] = []

/** Plugins that are named to run. */
export function enabledPlugins(component: Component): readonly string[] {
  return readList([...allOf(component, 'enable-admission-plugins'), ...allOf(component, 'admission-control')])
}

export function disabledPlugins(component: Component): readonly string[] {
  return readList(allOf(component, 'disable-admission-plugins'))
}

/** The plugin must run. `onByDefault`: it does so where no flag speaks of it. */
export function mustRun(plugin: string, onByDefault: boolean, effect: string, byHand = false): Decide {
  return (component) => {
    const isDisabled = disabledPlugins(component).includes(plugin)
    const listed = allOf(component, 'admission-control')
    const runs = enabledPlugins(component).includes(plugin) || (onByDefault && listed.length === 0)
    if (runs && !isDisabled) return none
    const flag = listed.length > 0 ? 'admission-control' : 'enable-admission-plugins'
    const before = allOf(component, flag).at(-1)?.value ?? ''
    const enable = runs ? undefined : writeFlag(component.line, flag, before === '' ? plugin : `${before},${plugin}`)
    const allow = isDisabled
      ? dropItems(allOf(component, 'disable-admission-plugins'), (item) => item === plugin)
      : undefined
    const edits = [...(enable?.edits ?? []), ...(allow?.edits ?? [])]
    const whole = (runs || enable !== undefined) && (!isDisabled || allow !== undefined)
    const message = isDisabled
      ? `The admission plugin ${plugin} is disabled: ${effect}`
      : `The admission plugin ${plugin} does not run: ${effect}`
    return [
      onFlag(component, isDisabled ? 'disable-admission-plugins' : flag, message, {
        fix: whole && !byHand ? { edits } : undefined,
      }),
    ]
  }
}
