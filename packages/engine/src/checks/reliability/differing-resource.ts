import type { Hit } from '../../model/check.ts'
import { compareQuantities, parseQuantity } from '../../model/quantity.ts'
import type { Container } from '../../model/workload.ts'

/** A hit where the container's own request is not its own limit. Quantities that cannot be read are another check's. */
export function differingResource(container: Container, name: string): readonly Hit[] {
  const request = container.spec.resources?.requests?.[name]
  const limit = container.spec.resources?.limits?.[name]
  if (request === undefined || limit === undefined || request === limit) return []
  const [one, other] = [parseQuantity(request), parseQuantity(limit)]
  if (one === undefined || other === undefined || compareQuantities(one, other) === 0) return []
  const message = `Container ${container.name} reserves ${request} of ${name} but may use ${limit}`
  return [{ path: container.at('resources', 'requests', name), message }]
}
