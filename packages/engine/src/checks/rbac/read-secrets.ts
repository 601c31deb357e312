// get, list and watch each return the content of Secrets; list and watch do so without knowing a name. A rule that names its Secrets is
// what least privilege asks for. Source: Kubernetes, RBAC good practices, "Listing secrets"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const readSecrets = rightCheck({
  id: 'read-secrets',
  title: 'Right to read Secrets',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may get, list or watch Secrets reads the passwords, keys and tokens in them',
  attack:
    'Code in a pod with this right lists every Secret with one request. The tokens and cloud keys in them lead on to other systems',
  remedy: 'Name the Secrets that are needed in resourceNames, or mount them into the pod instead',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.2'),
  ],
  rows: ['U-RBAC-012'],
  gains: 'read Secrets',
  inNamespace: 'medium',
  named: 'pass',
  rights: [{ group: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'], scope: 'namespace' }],
})
