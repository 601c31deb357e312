import type { Json, JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import { storageClassNotEncrypted } from './storage-class-not-encrypted.ts'

const storageClass = (provisioner: Json, parameters: Json): JsonObject => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'fast' },
  parameters,
  provisioner,
})

law(storageClassNotEncrypted, {
  passes: [
    only([storageClass('ebs.csi.aws.com', { encrypted: 'true' })]),
    only([storageClass('kubernetes.io/aws-ebs', { Encrypted: 'True' })]),
    only([storageClass('disk.csi.azure.com', {})]),
    only([storageClass('pd.csi.storage.gke.io', { type: 'pd-ssd' })]),
    only([storageClass('driver.longhorn.io', { encrypted: 'true' })]),
  ],
  fails: [
    { given: only([storageClass('ebs.csi.aws.com', { type: 'gp3' })]), at: 'parameters.encrypted' },
    { given: only([storageClass('ebs.csi.aws.com', { encrypted: 'false' })]), at: 'parameters.encrypted' },
    {
      given: only([
        {
          apiVersion: 'storage.k8s.io/v1',
          kind: 'StorageClass',
          metadata: { name: 'fast' },
          provisioner: 'rook-ceph.rbd.csi.ceph.com',
        },
      ]),
      at: 'parameters.encrypted',
    },
    { given: only([storageClass('pxd.portworx.com', { repl: '3' })]), at: 'parameters.secure' },
  ],
  unknown: [
    { given: only([storageClass('rancher.io/local-path', {})]), at: 'parameters' },
    { given: only([storageClass('ebs.csi.aws.com', { encrypted: true })]), at: 'parameters.encrypted' },
    { given: only([storageClass(7, {})]), at: 'provisioner' },
  ],
})
