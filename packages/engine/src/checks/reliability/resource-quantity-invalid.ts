// Quantities that the API server refuses: not of the grammar, negative, or a request above its limit.
// Source: kubernetes/apimachinery pkg/api/resource/quantity.go; kubernetes/kubernetes pkg/apis/core/validation
// (ValidateContainerResourceRequirements)

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { compareQuantities, parseQuantity } from '../../model/quantity.ts'
import type { Quantity } from '../../model/quantity.ts'

const none: readonly Hit[] = []

export const resourceQuantityInvalid: ContainerCheck = {
  id: 'resource-quantity-invalid',
  title: 'Request or limit that the API server refuses',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'The object is refused, or its pods are',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Write a quantity such as 500m or 256Mi, and no request above its limit',
  sources: [
    kubernetesDocs(
      'Resource Management for Pods and Containers',
      'concepts/configuration/manage-resources-containers/',
    ),
  ],
  rows: ['U-REL-005', 'U-REL-007'],
  judges: 'container',
  reads: ['container.resources'],
  find(container) {
    const { requests, limits } = container.spec.resources ?? {}
    if (requests === undefined && limits === undefined) return none
    const hits: Hit[] = []
    const maxima = new Map<string, Quantity>()
    for (const [side, quantities] of [
      ['limits', limits],
      ['requests', requests],
    ] as const) {
      for (const [name, text] of Object.entries(quantities ?? {})) {
        const path = container.at('resources', side, name)
        const value = parseQuantity(text)
        if (value === undefined || value.nano < 0n) {
          hits.push({
            path,
            message: `Container ${container.name} has ${JSON.stringify(text)} for ${name}, which is no quantity of 0 or more`,
          })
          continue
        }
        if (side === 'limits') maxima.set(name, value)
        const limit = maxima.get(name)
        if (limit === undefined || compareQuantities(value, limit) <= 0) continue
        hits.push({ path, message: `Container ${container.name} requests ${text} of ${name}, more than its limit` })
      }
    }
    return hits
  },
}
