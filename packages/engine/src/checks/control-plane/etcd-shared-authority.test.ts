import { law } from '../law.ts'
import { beside, componentPod, etcd, firstFlag, noFlag } from './component-fixtures.ts'
import { etcdSharedAuthority } from './etcd-shared-authority.ts'

law(etcdSharedAuthority, {
  passes: [beside(etcd(), componentPod('kube-apiserver'))],
  fails: [
    {
      given: beside(etcd({ 'trusted-ca-file': '/etc/kubernetes/pki/ca.crt' }), componentPod('kube-apiserver')),
      at: firstFlag,
    },
    { given: beside(etcd({ 'trusted-ca-file': null }), componentPod('kube-apiserver')), at: noFlag },
  ],
  unknown: [{ given: etcd(), at: 'spec.containers[0].command[10]' }],
})
