import { list, map, obj, str } from './schema.ts'
import type { TypeOf } from './schema.ts'

export const labelSelector = obj({
  matchLabels: map(str),
  matchExpressions: list(obj({ key: str, operator: str, values: list(str) })),
})
export type LabelSelector = TypeOf<typeof labelSelector>
export type Labels = Readonly<Record<string, string>>

/**
 * Whether a label selector selects these labels. An empty selector selects everything; an absent one is the caller's
 * question, because its meaning differs by field. Undefined: the API server would refuse the operator.
 * Source: kubernetes.io/docs/concepts/overview/working-with-objects/labels, "Set-based requirement".
 */
export function selects(selector: LabelSelector, labels: Labels): boolean | undefined {
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
    if (labelOf(labels, key) !== value) return false
  }
  for (const { key = '', operator = '', values = [] } of selector.matchExpressions ?? []) {
    const value = labelOf(labels, key)
    switch (operator) {
      case 'In':
        if (value === undefined || !values.includes(value)) return false
        break
      case 'NotIn':
        if (value !== undefined && values.includes(value)) return false
        break
      case 'Exists':
        if (value === undefined) return false
        break
      case 'DoesNotExist':
        if (value !== undefined) return false
        break
      default:
        return undefined
    }
  }
  return true
}

export function isEmptySelector(selector: LabelSelector): boolean {
  return Object.keys(selector.matchLabels ?? {}).length === 0 && (selector.matchExpressions ?? []).length === 0
}

/** Equality-based selectors (Service, ReplicationController): a plain map; an empty or absent one selects nothing. */
export function mapSelects(selector: Labels | undefined, labels: Labels): boolean {
  const entries = Object.entries(selector ?? {})
  return entries.length > 0 && entries.every(([key, value]) => labelOf(labels, key) === value)
}

function labelOf(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined
}
