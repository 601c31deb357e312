// The first provider of a resource writes it; those after it only read. identity writes plain text; aesgcm is safe only with a
// new key every 200,000 writes; KMS v1 is deprecated since 1.28.
// Source: kubernetes.io/docs/tasks/administer-cluster/encrypt-data, "Providers for Kubernetes"; CIS 1.2.28

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { Hit } from '../../model/check.ts'
import { encryptionConfiguration } from '../../model/kinds/component-config.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { KubeObject } from '../../model/object.ts'
import { wrongType } from './config-file.ts'
import { flagCheck, lastOf } from './flag-check.ts'

export const secretsEncryptionProvider = flagCheck({
  id: 'secrets-encryption-provider',
  title: 'Secrets written by a weak encryption provider',
  tier: 'security',
  severity: 'high',
  why: 'The provider that writes Secrets does not protect them, or not for long',
  attack: 'A copied backup or disk of etcd gives the credentials of the cluster',
  remedy: 'Put kms (v2), secretbox or aescbc first among the providers of secrets, and write all Secrets again',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.28')],
  rows: ['U-CP-034'],
  components: ['kube-apiserver'],
  flags: ['encryption-provider-config'],
  alsoReads: ['kind:apiserver.config.k8s.io/EncryptionConfiguration'],
  decide(component, world) {
    const given = lastOf(component, 'encryption-provider-config')
    if (given === undefined || given.value === '' || world.objects(encryptionConfiguration).length > 0) return []
    return [
      {
        path: given.path,
        message: `${given.value} decides how Secrets are encrypted, but no EncryptionConfiguration is in the target`,
        unknown: true,
      },
    ]
  },
  decideFiles(world) {
    const configs = world.objects(encryptionConfiguration)
    return configs.length === 0 ? undefined : configs.flatMap((config) => wrongType(config) ?? weakProviders(config))
  },
})

type Encryption = KubeObject<ValueOf<typeof encryptionConfiguration>>

/** `*.` and `*.*` stand for the core group and for everything (1.27+). Source: the same page, "Configuring all resources" */
const namesOfSecrets: ReadonlySet<string> = new Set(['secrets', '*.', '*.*'])

function weakProviders(config: Encryption): readonly Hit[] {
  const entries = config.value.resources ?? []
  // The first entry that matches a resource decides.
  const index = entries.findIndex(({ resources = [] }) => resources.some((name) => namesOfSecrets.has(name)))
  const entry = entries[index]
  const on = config
  if (entry === undefined)
    return [{ on, path: config.at('resources'), message: 'The configuration encrypts no Secrets' }]
  const first = entry.providers?.[0]
  if (first === undefined)
    return [{ on, path: config.at('resources', index, 'providers'), message: 'No provider encrypts Secrets' }]
  const at = (name: string): Pick<Hit, 'on' | 'path'> => ({
    on,
    path: config.at('resources', index, 'providers', 0, name),
  })
  if (first.kms !== undefined) {
    if (first.kms.apiVersion === 'v2') return []
    return [
      { ...at('kms'), message: 'Secrets are written by a KMS plugin of v1, which is deprecated', severity: 'low' },
    ]
  }
  if (first.secretbox !== undefined || first.aescbc !== undefined) return []
  if (first.aesgcm !== undefined) {
    // The value holds its keys.
    return [
      {
        ...at('aesgcm'),
        value: 'aesgcm',
        message: 'Secrets are written by aesgcm, which is safe only while its key is replaced often',
        severity: 'medium',
      },
    ]
  }
  return [{ ...at('identity'), message: 'Secrets are written by identity: as plain text' }]
}
