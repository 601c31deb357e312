import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { formatPath } from '../../model/path.ts'
import { pod, worldOf } from '../law.ts'
import { hostAccess, hostPathsOf } from './host-paths.ts'

test.each([
  ['/', 'the whole node'],
  ['//', 'the whole node'],
  ['/.', 'the whole node'],
  ['/etc', 'the configuration of the node'],
  ['/etc/', 'the configuration of the node'],
  ['/etc/kubernetes/pki', 'credentials of the kubelet and the control plane'],
  ['/var/lib/kubelet/pods', 'the tokens and Secrets of all pods of the node'],
  ['/var/lib/kubelet/plugins/csi.example', 'the sockets and mounts of storage drivers'],
  ['/usr/bin', 'programs that the node runs as root'],
  ['/etc/ssl/certs', 'public facts'],
  ['/var', 'the state of the node'],
  ['/dev/sda1', 'a raw disk of the node'],
  ['/dev/nvme0n1', 'a raw disk of the node'],
  ['/dev/dri/card0', 'graphics devices'],
  ['/dev/ttyUSB0', 'the devices of the node'],
  ['C:\\Windows\\System32', 'programs and credentials of the node'],
  ['C:\\', 'programs and credentials of the node'],
])('%s holds %s', (path, holds) => {
  expect(hostAccess(path)).toMatchObject({ kind: 'sensitive', place: { holds } })
})

test.each([
  ['/var/run/docker.sock', 'runtime-socket'],
  ['/run/containerd/containerd.sock', 'runtime-socket'],
  ['/run/k3s/containerd/containerd.sock', 'runtime-socket'],
  ['/host/var/run/crio/crio.sock', 'runtime-socket'],
  ['\\\\.\\pipe\\docker_engine', 'runtime-socket'],
  ['/var/run', 'runtime-directory'],
  ['/run/', 'runtime-directory'],
  ['/var/run/crio', 'runtime-directory'],
  ['/var/cache/shop', 'other'],
  ['/var/libx', 'other'],
  ['/data', 'other'],
  ['/etcd', 'other'],
  ['/run/shop', 'other'],
  ['C:\\shop', 'other'],
  ['', 'sensitive'],
])('%s is %s', (path, kind) => expect(hostAccess(path).kind).toBe(kind))

test('a block device is a disk wherever it stands', () => {
  expect(hostAccess('/data/volume', 'BlockDevice')).toMatchObject({ place: { holds: 'a raw disk of the node' } })
})

test('whatever lies below a sensitive directory is sensitive, and nothing throws', () => {
  assert(
    property(constantFrom('/root', '/boot', '/var/lib/etcd', '/var/lib/rancher'), string(), (base, rest) => {
      expect(['sensitive', 'runtime-socket']).toContain(hostAccess(`${base}/${rest.replaceAll('\\', '')}`).kind)
    }),
    { numRuns: 200 },
  )
  assert(
    property(string(), (text) => void hostAccess(text)),
    { numRuns: 200 },
  )
})

test('hostPathsOf gives the volumes with their places', () => {
  const volumes = [
    { emptyDir: {}, name: 'tmp' },
    { hostPath: { path: '/data' }, name: 'data' },
  ]
  const workload = worldOf(pod({}, { volumes })).workloads[0]
  const found = workload === undefined ? [] : hostPathsOf(workload)
  expect(found.map(({ volume, path }) => `${volume} ${formatPath(path)}`)).toEqual(['data spec.volumes[1].hostPath'])
})
