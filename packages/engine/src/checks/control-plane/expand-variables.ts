// `$(NAME)` in a container's command, args and env stands for a variable of its environment; `$$` stands for `$`; what is
// not defined is left as it is. Source: kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables

import type { ContainerSpec } from '../../model/kinds/pod-spec.ts'

/** A value, or why it is not known. */
export type Variable = { readonly value: string } | { readonly why: string }

/** Longer values come from no manifest that a component could start with; they also bound what variables make of each other. */
const maxLength = 100_000

export interface Variables {
  readonly named: ReadonlyMap<string, Variable>
  /** Why variables may be there that are not named. */
  readonly hidden: string | undefined
}

export function variablesOf({ env = [], envFrom = [] }: ContainerSpec): Variables {
  const named = new Map<string, Variable>()
  const hidden = envFrom.length === 0 ? undefined : 'variables come from a ConfigMap or Secret (envFrom)'
  for (const { name, value = '', valueFrom } of env) {
    if (name === undefined) continue
    if (valueFrom !== undefined) named.set(name, { why: `the variable ${name} is set when the pod starts (valueFrom)` })
    else {
      const { text, why } = expand(value, { named, hidden })
      named.set(name, why === undefined ? { value: text } : { why })
    }
  }
  return { named, hidden }
}

/** The text with its variables replaced; those of unknown value stand as they were written, and `why` says so. */
export function expand(text: string, { named, hidden }: Variables): { text: string; why: string | undefined } {
  if (!text.includes('$')) return { text, why: undefined }
  let why: string | undefined
  let added = 0
  const expanded = text.replace(/\$\$|\$\(([^)$]*)\)/g, (whole, name: string | undefined) => {
    if (name === undefined) return '$'
    const variable = named.get(name)
    if (variable === undefined) {
      why ??= hidden
      return whole
    }
    if ('value' in variable) {
      added += variable.value.length
      return added > maxLength ? '' : variable.value
    }
    why ??= variable.why
    return whole
  })
  if (added > maxLength) return { text, why: `its variables make it longer than ${maxLength} characters` }
  return { text: expanded, why }
}
