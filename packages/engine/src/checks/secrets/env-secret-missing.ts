// A container does not start while a Secret or a key that it refers to is missing, unless the reference is optional.
// Source: kubernetes.io/docs/concepts/configuration/secret, "Optional Secrets"

import { secretMakerOf } from '../../access/secret-maker.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { isObject } from '../../model/json.ts'
import { secret } from '../../model/kinds/cluster.ts'
import type { KubeObject } from '../../model/object.ts'
import { isMadeByController } from './made-by-controllers.ts'

export const envSecretMissing: ContainerCheck = {
  id: 'env-secret-missing',
  title: 'Variable from a Secret that is not there',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'The container does not start until the Secret has the key',
  attack: 'The next rollout stops at its first pod, or whoever may create Secrets decides what the program gets',
  remedy: 'Add the Secret or the key, or mark the reference optional',
  sources: [kubernetesDocs('Secrets', 'concepts/configuration/secret/')],
  rows: ['U-SEC-004'],
  judges: 'container',
  reads: ['container.env', 'container.envFrom', 'kind:Secret'],
  passesOn: 'presence',
  find(container, world) {
    const { env, envFrom } = container.spec
    if (env === undefined && envFrom === undefined) return none
    const hits: Hit[] = []
    const { namespace } = container.workload
    const ask = (name: string | undefined, key: string | undefined, at: () => Hit['path'], what: string): void => {
      if (name === undefined || name === '' || isMadeByController(world, 'Secret', namespace, name)) return
      const found = world.get(secret, namespace, name)
      if (found === undefined) {
        const absence = { kind: secret, namespace, searched: world.objects(secret, namespace).length }
        const searched = `${absence.searched} Secrets of namespace ${namespace}`
        const message = `${what} refers to Secret ${name}, which is not among ${searched}`
        const maker = world.evidence.coverage.world === 'listed' ? undefined : secretMakerOf(world, namespace)
        if (maker === undefined) hits.push({ path: at(), absence, message })
        else hits.push({ path: at(), unknown: true, message: `${message}, but service account ${maker} may create it` })
      } else if (key !== undefined && lacksKey(found, key)) {
        hits.push({ path: at(), message: `${what} refers to key ${key} of Secret ${name}, which does not have it` })
      }
    }
    env?.forEach(({ name = '', valueFrom }, index) => {
      const reference = valueFrom?.secretKeyRef
      if (reference === undefined || reference.optional === true) return
      const at = (): Hit['path'] => container.at('env', index, 'valueFrom', 'secretKeyRef')
      ask(reference.name, reference.key, at, `Variable ${name} of container ${container.name}`)
    })
    envFrom?.forEach(({ secretRef }, index) => {
      if (secretRef === undefined || secretRef.optional === true) return
      ask(secretRef.name, undefined, () => container.at('envFrom', index, 'secretRef'), `Container ${container.name}`)
    })
    return hits
  },
}

const none: readonly Hit[] = []

/** Only where the names of keys were seen: from a cluster a Secret comes without them. */
function lacksKey({ resource }: KubeObject, key: string): boolean {
  const { data, stringData } = resource.value
  const seen = [data, stringData].filter(isObject)
  return seen.length > 0 && seen.every((values) => !Object.hasOwn(values, key))
}
