import { expect, test } from 'vitest'
import type { PolicyRule } from '../model/kinds/rbac.ts'
import { isEveryonesAnyway, isPlainReading, isPublicInformation } from './harmless.ts'

const version: PolicyRule = { nonResourceURLs: ['/version'], verbs: ['get'] }
const discovery: PolicyRule = { nonResourceURLs: ['/apis/*'], verbs: ['get'] }
const review: PolicyRule = {
  apiGroups: ['authorization.k8s.io'],
  resources: ['selfsubjectaccessreviews'],
  verbs: ['create'],
}
const clusterInfo: PolicyRule = {
  apiGroups: [''],
  resources: ['configmaps'],
  resourceNames: ['cluster-info'],
  verbs: ['get'],
}
const pods: PolicyRule = { apiGroups: [''], resources: ['pods'], verbs: ['list'] }
const secrets: PolicyRule = { apiGroups: [''], resources: ['secrets'], verbs: ['get'] }
const writes: PolicyRule = { apiGroups: [''], resources: ['pods'], verbs: ['create'] }

test.each([
  ['version', version, true, true, true],
  ['discovery', discovery, false, true, true],
  ['review', review, false, true, false],
  ['cluster-info', clusterInfo, true, true, true],
  ['pods', pods, false, false, true],
  ['secrets', secrets, false, false, false],
  ['writes', writes, false, false, false],
] as const)('%s', (_, rule, isPublic, isEveryones, isReading) => {
  expect([isPublicInformation([rule]), isEveryonesAnyway([rule]), isPlainReading([rule])]).toEqual([
    isPublic,
    isEveryones,
    isReading,
  ])
})
