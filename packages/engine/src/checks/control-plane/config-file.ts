// A flag that names a configuration file hands the decision to it. The file is part of the evidence where it was given as a
// manifest; the name of a file on a node does not say which manifest it is, so the only one of its kind is taken.

import type { Hit } from '../../model/check.ts'
import type { Kind } from '../../model/kinds/meta.ts'
import type { KubeObject } from '../../model/object.ts'
import { formatPath } from '../../model/path.ts'
import type { World } from '../../model/world.ts'
import { objectFault } from '../reads.ts'
import type { Flag } from './flags.ts'

/** The configuration that a flag names, or why it cannot be judged. */
export function configOf<T>(
  world: World,
  kind: Kind<T>,
  flag: Flag,
): { readonly config: KubeObject<T> } | { readonly unknown: Hit } {
  const [config, other] = world.objects(kind)
  if (config === undefined) {
    return {
      unknown: {
        path: flag.path,
        message: `${flag.value} decides, but no ${kind.kind} is in the target`,
        unknown: true,
      },
    }
  }
  if (other !== undefined) {
    return {
      unknown: {
        path: flag.path,
        message: `${flag.value} decides, but the target holds several ${kind.kind}s`,
        unknown: true,
      },
    }
  }
  const fault = wrongType(config)
  return fault === undefined ? { config } : { unknown: fault }
}

/** The first value of a wrong type in a configuration, as an answer. */
export function wrongType(config: KubeObject): Hit | undefined {
  const fault = objectFault([[]], config.faults)
  if (fault === undefined) return undefined
  return { on: config, path: fault.path, message: `${formatPath(fault.path)} is not ${fault.wanted}`, unknown: true }
}
