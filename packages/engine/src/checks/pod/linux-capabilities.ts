// Linux capabilities that a container adds or drops. Container runtimes compare names without case; some take the kernel's
// own spelling with CAP_ as well. Source: man capabilities(7), kubernetes.io/docs/tasks/configure-pod-container/security-context

import { append } from '../../model/fix.ts'
import type { Fix } from '../../model/fix.ts'
import type { Path } from '../../model/path.ts'
import type { Container } from '../../model/workload.ts'

export interface AddedCapability {
  /** Upper case, without `CAP_`. */
  readonly name: string
  /** As written. */
  readonly written: string
  readonly path: Path
}

const none: readonly AddedCapability[] = []

export function addedCapabilities(container: Container): readonly AddedCapability[] {
  const add = container.spec.securityContext?.capabilities?.add
  if (add === undefined || add.length === 0) return none
  return add.map((written, index) => ({
    name: capabilityName(written),
    written,
    path: container.at('securityContext', 'capabilities', 'add', index),
  }))
}

export function capabilityName(written: string): string {
  const name = written.toUpperCase()
  return name.startsWith('CAP_') ? name.slice('CAP_'.length) : name
}

/**
 * Whether the container drops this capability, by name or with `ALL`. Runtimes compare without case (InStringSlice of
 * containerd and CRI-O), so `all` drops everything, though Pod Security admission asks for `ALL` to the letter and refuses
 * the pod at its restricted level. The spelling with CAP_ does not count: containerd sets CAP_ before it once more, and
 * `CAP_ALL` is `ALL` to no runtime.
 */
export function drops(container: Container, name: string): boolean {
  const drop = container.spec.securityContext?.capabilities?.drop
  if (drop === undefined) return false
  for (const written of drop) {
    if (written === 'ALL' || written === name) return true
    const dropped = written.toUpperCase()
    if (dropped === 'ALL' || dropped === name) return true
  }
  return false
}

/** Drops everything; what the container adds by name it keeps. */
export function dropAll(container: Container): Fix {
  return append(container.at('securityContext', 'capabilities', 'drop'), 'ALL')
}

/** Each of these gives the node, or the kernel under it, to whoever has the container. */
export const dangerousCapabilities: ReadonlyMap<string, string> = new Map([
  ['ALL', 'every capability'],
  ['BPF', 'loads programs into the kernel'],
  ['CHECKPOINT_RESTORE', 'rewrites the memory of restored processes'],
  ['DAC_READ_SEARCH', 'opens any file of a mounted file system by its handle'],
  ['MAC_ADMIN', 'changes the mandatory access control of the node'],
  ['MAC_OVERRIDE', 'passes over mandatory access control'],
  ['NET_ADMIN', 'rewrites addresses, routes and packet filters'],
  ['PERFMON', 'reads what the kernel and other processes do'],
  ['SYS_BOOT', 'reboots the node and loads another kernel'],
  ['SYS_PTRACE', 'reads and writes the memory of other processes'],
  ['SYS_RAWIO', 'reads and writes ports, disks and memory of the machine'],
  ['SYS_TIME', 'sets the clock of the node'],
  ['SYSLOG', 'reads the addresses and messages of the kernel'],
])

/** Have a check of their own. */
export const separatelyJudged: ReadonlySet<string> = new Set(['SYS_ADMIN', 'SYS_MODULE', 'NET_RAW', 'NET_BIND_SERVICE'])
