// Which parameters make a provisioner encrypt its volumes, from the documentation of each driver. Drivers that always
// encrypt pass; where the storage system decides and the class does not say, the answer is unknown.

import type { Hit, ObjectCheck } from '../../model/check.ts'
import { storageClass } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { kubernetesDocs } from '../../model/check.ts'

export const storageClassNotEncrypted: ObjectCheck<ValueOf<typeof storageClass>> = {
  id: 'storage-class-not-encrypted',
  title: 'Storage class without encryption',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'Volumes of the class are written in plain text',
  attack: 'Whoever gets a snapshot, a backup or the disk itself reads the data of the application',
  remedy: 'Make a class that encrypts and move the claims to it; the parameters of a class cannot be changed',
  sources: [kubernetesDocs('Storage Classes', 'concepts/storage/storage-classes/')],
  rows: ['U-SEC-008'],
  judges: 'object',
  kinds: [storageClass],
  reads: ['object.parameters', 'object.provisioner'],
  find(object) {
    const { parameters = {}, provisioner = '' } = object.value
    const driver = drivers.get(provisioner)
    const path = object.at('parameters')
    if (driver === 'always') return none
    if (driver === undefined) {
      return [
        {
          path,
          message: `Whether ${provisioner || 'the provisioner'} encrypts is decided outside of the class`,
          unknown: true,
        },
      ]
    }
    const names = Object.keys(parameters)
    const { parameter, values } = driver
    const found = names.find((name) => name.toLowerCase() === parameter.toLowerCase())
    if (found !== undefined && (values === undefined || values.includes((parameters[found] ?? '').toLowerCase())))
      return none
    const message = `Class ${object.name} of ${provisioner} does not set ${parameter}${values === undefined ? '' : `: "${values[0] ?? ''}"`}`
    return [{ path: object.at('parameters', found ?? parameter), message }]
  },
}

const none: readonly Hit[] = []

/** The parameter that turns encryption on, and its values; `always`: nothing can turn it off. */
type Driver = 'always' | { readonly parameter: string; readonly values?: readonly string[] }

const encryptedTrue: Driver = { parameter: 'encrypted', values: ['true'] }
const secureTrue: Driver = { parameter: 'secure', values: ['true'] }

const drivers: ReadonlyMap<string, Driver> = new Map<string, Driver>([
  // github.com/kubernetes-sigs/aws-ebs-csi-driver, docs/parameters.md; accounts may encrypt by default
  ['ebs.csi.aws.com', encryptedTrue],
  ['kubernetes.io/aws-ebs', encryptedTrue],
  ['ebs.csi.eks.amazonaws.com', encryptedTrue],
  // learn.microsoft.com/azure/virtual-machines/disk-encryption, "Server-side encryption"
  ['disk.csi.azure.com', 'always'],
  ['kubernetes.io/azure-disk', 'always'],
  ['file.csi.azure.com', 'always'],
  ['blob.csi.azure.com', 'always'],
  // cloud.google.com/compute/docs/disks/disk-encryption, "by default"
  ['pd.csi.storage.gke.io', 'always'],
  ['kubernetes.io/gce-pd', 'always'],
  ['filestore.csi.storage.gke.io', 'always'],
  // docs.digitalocean.com/products/volumes, "encrypted at rest"
  ['dobs.csi.digitalocean.com', 'always'],
  // docs.oracle.com, block volumes are encrypted at rest
  ['blockvolume.csi.oraclecloud.com', 'always'],
  // github.com/linode/linode-blockstorage-csi-driver, "Encrypted Drives using LUKS"
  ['linodebs.csi.linode.com', { parameter: 'linodebs.csi.linode.com/luks-encrypted', values: ['true'] }],
  // github.com/scaleway/scaleway-csi, "Volume encryption"
  ['csi.scaleway.com', encryptedTrue],
  // github.com/ceph/ceph-csi, docs/rbd/deploy.md; Rook prefixes the namespace of its operator
  ['rbd.csi.ceph.com', encryptedTrue],
  ['rook-ceph.rbd.csi.ceph.com', encryptedTrue],
  // longhorn.io/docs, "Volume Encryption"
  ['driver.longhorn.io', encryptedTrue],
  // docs.portworx.com, "Encrypt PVCs"
  ['pxd.portworx.com', secureTrue],
  ['kubernetes.io/portworx-volume', secureTrue],
  // alibabacloud.com, ACK, "Encrypt a disk volume"
  ['diskplugin.csi.alibabacloud.com', encryptedTrue],
  // cloud.ibm.com/docs/containers, "encrypted": "true"
  ['vpc.block.csi.ibm.io', encryptedTrue],
])
