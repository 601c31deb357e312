import { deployment, law, pod } from '../law.ts'
import { hardenedPod } from '../hardened-world.ts'
import { isObject } from '../../model/json.ts'
import type { Json } from '../../model/json.ts'
import { duplicateContainerName } from './duplicate-container-name.ts'

function container(): Json {
  const { spec } = hardenedPod()
  const containers = isObject(spec) ? spec['containers'] : undefined
  return Array.isArray(containers) ? ((containers as readonly Json[])[0] ?? {}) : {}
}

const marked = { marked: 'malformed' } as const

law(duplicateContainerName, {
  passes: [
    pod(),
    pod(
      {},
      { ephemeralContainers: [{ image: 'registry.example/debug:1', name: 'debug' }] },
      {},
      { marked: 'subresource' },
    ),
  ],
  fails: [
    {
      given: deployment({}, { initContainers: [container()] }, {}, marked),
      at: 'spec.template.spec.initContainers[0].name',
    },
    { given: pod({}, { containers: [container(), container()] }, {}, marked), at: 'spec.containers[1].name' },
  ],
  unknown: [{ given: pod({}, { initContainers: 'web' }), at: 'spec.initContainers' }],
})
