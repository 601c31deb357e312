// A container does not start while a ConfigMap or a key that it refers to is missing, unless the reference is optional.
// Source: kubernetes.io/docs/concepts/configuration/configmap, "Optional ConfigMaps"

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { isObject } from '../../model/json.ts'
import { configMap } from '../../model/kinds/cluster.ts'
import type { KubeObject } from '../../model/object.ts'
import { isMadeByController } from './made-by-controllers.ts'

export const envConfigMapMissing: ContainerCheck = {
  id: 'env-config-map-missing',
  title: 'Variable from a ConfigMap that is not there',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'The container does not start until the ConfigMap has the key',
  attack: 'The next rollout stops at its first pod, or whoever may create ConfigMaps decides what the program gets',
  remedy: 'Add the ConfigMap or the key, or mark the reference optional',
  sources: [kubernetesDocs('ConfigMaps', 'concepts/configuration/configmap/')],
  rows: ['U-SEC-004'],
  judges: 'container',
  reads: ['container.env', 'container.envFrom', 'kind:ConfigMap'],
  passesOn: 'presence',
  find(container, world) {
    const { env, envFrom } = container.spec
    if (env === undefined && envFrom === undefined) return none
    const hits: Hit[] = []
    const { namespace } = container.workload
    const ask = (name: string | undefined, key: string | undefined, at: () => Hit['path'], what: string): void => {
      if (name === undefined || name === '' || isMadeByController(world, 'ConfigMap', namespace, name)) return
      const found = world.get(configMap, namespace, name)
      if (found === undefined) {
        const absence = { kind: configMap, namespace, searched: world.objects(configMap, namespace).length }
        const searched = `${absence.searched} ConfigMaps of namespace ${namespace}`
        hits.push({
          path: at(),
          absence,
          message: `${what} refers to ConfigMap ${name}, which is not among ${searched}`,
        })
      } else if (key !== undefined && lacksKey(found, key)) {
        hits.push({ path: at(), message: `${what} refers to key ${key} of ConfigMap ${name}, which does not have it` })
      }
    }
    env?.forEach(({ name = '', valueFrom }, index) => {
      const reference = valueFrom?.configMapKeyRef
      if (reference === undefined || reference.optional === true) return
      const at = (): Hit['path'] => container.at('env', index, 'valueFrom', 'configMapKeyRef')
      ask(reference.name, reference.key, at, `Variable ${name} of container ${container.name}`)
    })
    envFrom?.forEach(({ configMapRef }, index) => {
      if (configMapRef === undefined || configMapRef.optional === true) return
      ask(
        configMapRef.name,
        undefined,
        () => container.at('envFrom', index, 'configMapRef'),
        `Container ${container.name}`,
      )
    })
    return hits
  },
}

const none: readonly Hit[] = []

function lacksKey({ resource }: KubeObject, key: string): boolean {
  const seen = [resource.value['data'], resource.value['binaryData']].filter(isObject)
  return seen.every((values) => !Object.hasOwn(values, key))
}
