// What places of a node give to whoever reads or writes them, from the documentation of the programs that own them.
// Each entry holds for the place and everything below it, unless `exact`; the longest entry that matches decides.

import type { Severity } from '../../model/severity.ts'

export interface HostPlace {
  /** What lies there. */
  readonly holds: string
  /** The risk when it can be read only; undefined: none worth a word. */
  readonly read: Severity | undefined
  /** The risk when it can be written too. */
  readonly write: Severity
  /** Only the place itself: what lies below has other entries or none. */
  readonly exact?: true
}

const nothing: HostPlace = { holds: 'public facts', read: undefined, write: 'medium' }
const programs: HostPlace = { holds: 'programs that the node runs as root', read: 'medium', write: 'critical' }
const disks: HostPlace = { holds: 'a raw disk of the node', read: 'critical', write: 'critical' }
const names: HostPlace = { holds: 'the names of the users of the node', read: 'low', write: 'critical' }
const runtimeSettings: HostPlace = {
  holds: 'settings of the container runtime and its passwords for registries',
  read: 'high',
  write: 'critical',
}
const controlPlane: HostPlace = { holds: 'credentials of the control plane', read: 'critical', write: 'critical' }
const jobs: HostPlace = { holds: 'jobs and services that the node runs as root', read: 'medium', write: 'critical' }
const containers: HostPlace = {
  holds: 'the file systems of all containers of the node',
  read: 'high',
  write: 'critical',
}

export const hostPlaces: ReadonlyMap<string, HostPlace> = new Map<string, HostPlace>([
  ['/', { holds: 'the whole node', read: 'critical', write: 'critical', exact: true }],
  ['/bin', programs],
  ['/boot', { holds: 'the kernel of the node', read: 'medium', write: 'critical' }],
  ['/dev', { holds: 'the devices of the node', read: 'high', write: 'critical' }],
  ['/dev/dri', { holds: 'graphics devices', read: undefined, write: 'medium' }],
  ['/dev/fuse', { holds: 'the device of user file systems', read: undefined, write: 'medium' }],
  ['/dev/kmem', { holds: 'the memory of the kernel', read: 'critical', write: 'critical' }],
  ['/dev/kvm', { holds: 'the device of virtual machines', read: undefined, write: 'medium' }],
  ['/dev/mapper', disks],
  ['/dev/mem', { holds: 'the memory of the machine', read: 'critical', write: 'critical' }],
  ['/dev/net', { holds: 'the device of tunnels', read: undefined, write: 'medium' }],
  ['/dev/null', nothing],
  ['/dev/random', nothing],
  ['/dev/shm', { holds: 'shared memory of programs of the node', read: 'medium', write: 'high' }],
  ['/dev/urandom', nothing],
  ['/dev/zero', nothing],
  ['/etc', { holds: 'the configuration of the node', read: 'high', write: 'critical' }],
  ['/etc/ca-certificates', nothing],
  ['/etc/cni', { holds: 'programs and settings of the pod network', read: 'medium', write: 'critical' }],
  ['/etc/containerd', runtimeSettings],
  ['/etc/cron.d', jobs],
  ['/etc/crontab', jobs],
  ['/etc/docker', runtimeSettings],
  ['/etc/group', names],
  ['/etc/localtime', nothing],
  ['/etc/os-release', nothing],
  ['/etc/passwd', names],
  ['/etc/pki/ca-trust', nothing],
  ['/etc/resolv.conf', nothing],
  ['/etc/ssl/certs', nothing],
  ['/etc/systemd', jobs],
  ['/etc/timezone', nothing],
  [
    '/etc/kubernetes',
    { holds: 'credentials of the kubelet and the control plane', read: 'critical', write: 'critical' },
  ],
  ['/etc/shadow', { holds: 'password hashes of the node', read: 'critical', write: 'critical' }],
  ['/etc/ssh', { holds: 'host keys of the node', read: 'high', write: 'critical' }],
  ['/home', { holds: 'files and keys of the users of the node', read: 'high', write: 'critical' }],
  ['/lib', programs],
  ['/lib/modules', { holds: 'modules that the kernel loads', read: undefined, write: 'critical' }],
  ['/lib64', programs],
  ['/opt/cni/bin', programs],
  ['/proc', { holds: 'the processes and settings of the node', read: 'high', write: 'critical' }],
  ['/root', { holds: 'files and keys of root', read: 'critical', write: 'critical' }],
  ['/sbin', programs],
  ['/sys', { holds: 'the settings of the kernel and its devices', read: 'medium', write: 'critical' }],
  ['/srv/kubernetes', controlPlane],
  ['/usr', programs],
  ['/usr/lib/os-release', nothing],
  ['/usr/local/share/ca-certificates', nothing],
  ['/usr/share/ca-certificates', nothing],
  ['/usr/share/zoneinfo', nothing],
  ['/usr/src', { holds: 'sources of the kernel', read: undefined, write: 'high' }],
  ['/var', { holds: 'the state of the node', read: 'critical', write: 'critical', exact: true }],
  [
    '/var/lib',
    { holds: 'the state of the kubelet and the container runtime', read: 'critical', write: 'critical', exact: true },
  ],
  ['/var/lib/cloud', { holds: 'the user data that the cloud gave the node', read: 'high', write: 'critical' }],
  ['/var/lib/containerd', containers],
  ['/var/lib/containers', containers],
  ['/var/lib/docker', containers],
  ['/var/lib/etcd', { holds: 'the whole state of the cluster, Secrets included', read: 'critical', write: 'critical' }],
  [
    '/var/lib/kubelet',
    { holds: 'the tokens and Secrets of all pods of the node', read: 'critical', write: 'critical' },
  ],
  ['/var/lib/kubelet/device-plugins', { holds: 'the sockets of device plugins', read: undefined, write: 'high' }],
  ['/var/lib/kubelet/plugins', { holds: 'the sockets and mounts of storage drivers', read: 'medium', write: 'high' }],
  ['/var/lib/kubelet/plugins_registry', { holds: 'the sockets of plugins', read: undefined, write: 'high' }],
  [
    '/var/lib/kubelet/pod-resources',
    { holds: 'the socket that tells which pod has which device', read: undefined, write: 'medium' },
  ],
  ['/var/lib/k0s', controlPlane],
  ['/var/lib/kube-controller-manager', controlPlane],
  ['/var/lib/kube-proxy', controlPlane],
  ['/var/lib/kube-scheduler', controlPlane],
  ['/var/lib/minikube', controlPlane],
  ['/var/lib/rancher', { holds: 'credentials and state of the cluster', read: 'critical', write: 'critical' }],
  // A symbolic link in it leads the kubelet's log endpoint, which reads as root, to any file of the node.
  ['/var/log', { holds: 'the logs of the node and of all pods', read: 'medium', write: 'high' }],
  ['/var/spool/cron', jobs],
])

/** Sockets of container runtimes and of the node's own root services, by the last name of the path. */
export const runtimeSockets: ReadonlySet<string> = new Set([
  'buildkitd.sock',
  'containerd.sock',
  'containerd.sock.ttrpc',
  'cri-dockerd.sock',
  'crio.sock',
  'docker.sock',
  'dockershim.sock',
  'frakti.sock',
  'podman.sock',
])

/** Directories in which the socket of a container runtime lies. */
export const runtimeSocketDirectories: ReadonlySet<string> = new Set([
  '/run',
  '/run/containerd',
  '/run/crio',
  '/run/docker',
  '/run/k3s',
  '/run/k3s/containerd',
  '/run/k0s',
  '/run/podman',
])
