import type { Effective } from '../../model/effective.ts'
import type { Container } from '../../model/workload.ts'

/**
 * Whom a sentence about an inherited field is about. What the pod says for all of its containers is one fault: each of them
 * finds it with the same path and the same words.
 */
export function subject(container: Container, from: Effective<unknown>['from']): string {
  return from === 'pod' ? 'The pod' : `Container ${container.name}`
}
