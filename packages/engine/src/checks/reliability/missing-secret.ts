import { secretMakerOf } from '../../access/secret-maker.ts'
import type { Hit } from '../../model/check.ts'
import { secret } from '../../model/kinds/cluster.ts'
import type { World } from '../../model/world.ts'
import { madeFromCustom } from './made-secrets.ts'
import { missingObject } from './missing-object.ts'
import type { Reference } from './missing-object.ts'

/**
 * A hit where the Secret is not there and no object of the target makes it. In files that is only possible: Secrets are
 * kept out of repositories; where a service account of the namespace may create Secrets, it is unknown.
 */
export function missingSecret(world: World, reference: Omit<Reference, 'kind'>): readonly Hit[] {
  const { namespace, name } = reference
  if (madeFromCustom(world, namespace, name)) return []
  const hits = missingObject(world, { ...reference, kind: secret })
  if (hits.length === 0 || world.evidence.coverage.world === 'listed') return hits
  const maker = secretMakerOf(world, namespace)
  return hits.map((hit) =>
    maker === undefined || hit.unknown === true
      ? { ...hit, confidence: 'possible' }
      : { path: hit.path, message: `${hit.message}, but service account ${maker} may create it`, unknown: true },
  )
}
