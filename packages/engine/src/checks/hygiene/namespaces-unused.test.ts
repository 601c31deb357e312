import { hardenedDeployment } from '../hardened-world.ts'
import { law, only } from '../law.ts'
import { namespacesUnused } from './namespaces-unused.ts'

const placed = (name: string, namespace: string) => hardenedDeployment({ metadata: { name, namespace } })
const listed = { world: 'listed' } as const

law(namespacesUnused, {
  passes: [only([placed('web', 'shop')], listed), only([placed('coredns', 'kube-system')], listed)],
  fails: [{ given: only([placed('web', 'default'), placed('api', 'default')], listed), at: '' }],
  unknown: [],
})
