// A container whose own request or limit lies outside min and max of a LimitRange is refused at admission; the Deployment stands,
// its pods never come. Source: kubernetes/kubernetes plugin/pkg/admission/limitranger (PodValidateLimitFunc)

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { limitRange } from '../../model/kinds/cluster.ts'
import { compareQuantities, parseQuantity } from '../../model/quantity.ts'
import type { Container } from '../../model/workload.ts'

const none: readonly Hit[] = []
type Quantities = Readonly<Record<string, string | number>> | undefined

export const limitRangeRefusesContainer: ContainerCheck = {
  id: 'limit-range-refuses-container',
  title: 'Request or limit outside the LimitRange of the namespace',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'Admission refuses the pods, while their Deployment looks accepted',
  attack: 'A rollout hangs, and a restarted pod does not come back',
  remedy: 'Bring requests and limits between min and max of the LimitRange, or change the LimitRange',
  sources: [kubernetesDocs('Limit Ranges', 'concepts/policy/limit-range/')],
  rows: ['U-REL-005', 'U-REL-006', 'U-REL-007', 'U-REL-008'],
  judges: 'container',
  reads: ['container.resources', 'kind:LimitRange'],
  find(container, world) {
    const { requests, limits } = container.spec.resources ?? {}
    if (requests === undefined && limits === undefined) return none
    const hits: Hit[] = []
    for (const { name, value } of world.objects(limitRange, container.workload.namespace)) {
      for (const { type, min, max } of value.spec?.limits ?? []) {
        if (type !== 'Container') continue
        compare(container, { requests, limits }, min, -1, `less than min of LimitRange ${name}`, hits)
        compare(container, { requests, limits }, max, 1, `more than max of LimitRange ${name}`, hits)
      }
    }
    return hits
  },
}

function compare(
  container: Container,
  own: { readonly requests: Quantities; readonly limits: Quantities },
  bounds: Quantities,
  wrongSide: number,
  words: string,
  hits: Hit[],
): void {
  for (const [name, text] of Object.entries(bounds ?? {})) {
    const bound = parseQuantity(text)
    if (bound === undefined) continue
    for (const side of ['requests', 'limits'] as const) {
      const given = own[side]?.[name]
      const value = given === undefined ? undefined : parseQuantity(given)
      if (value === undefined || compareQuantities(value, bound) !== wrongSide) continue
      const path = container.at('resources', side, name)
      hits.push({
        path,
        message: `Container ${container.name} has ${String(given)} for ${name} in its ${side}, ${words} (${text})`,
      })
    }
  }
}
