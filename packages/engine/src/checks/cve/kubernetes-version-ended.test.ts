import { law, only } from '../law.ts'
import type { Fixture } from '../law.ts'
import { kubernetesVersionEnded } from './kubernetes-version-ended.ts'

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }
const cluster = (version: string): Fixture => only([namespace], { version, world: 'listed' })

law(kubernetesVersionEnded, {
  passes: [cluster('v1.36.3'), cluster('v1.35.0'), cluster('v1.99.0')],
  fails: [
    { given: cluster('v1.33.13'), at: '' },
    { given: cluster('v1.31.2-eks-1a2b3c4'), at: '' },
    // Older than the table
    { given: cluster('v1.9.3'), at: '', alsoFails: [] },
  ],
  unknown: [{ given: cluster('unknown'), at: '' }],
})
