// hostPath volumes and what they give. Source: kubernetes.io/docs/concepts/storage/volumes, "hostPath"

import type { Path } from '../../model/path.ts'
import type { Workload } from '../../model/workload.ts'
import { hostPlaces, runtimeSocketDirectories, runtimeSockets } from './sensitive-directories.ts'
import type { HostPlace } from './sensitive-directories.ts'

export interface HostPath {
  readonly volume: string
  /** As written. */
  readonly written: string
  /** `spec.volumes[i].hostPath` */
  readonly path: Path
  readonly gives: HostAccess
}

/** `runtime-socket`: the socket itself; `runtime-directory`: a directory in which it lies; `other`: no known danger. */
export type HostAccess =
  | { readonly kind: 'runtime-socket' | 'runtime-directory' | 'other' }
  | { readonly kind: 'sensitive'; readonly place: HostPlace }

const none: readonly HostPath[] = []
const known = new WeakMap<Workload, readonly HostPath[]>()

/** The hostPath volumes of a pod, in order. */
export function hostPathsOf(workload: Workload): readonly HostPath[] {
  const { volumes } = workload.spec
  if (volumes === undefined || volumes.length === 0) return none
  let found = known.get(workload)
  if (found === undefined) {
    const list: HostPath[] = []
    volumes.forEach(({ name = '', hostPath }, index) => {
      if (hostPath === undefined) return
      const { path: written = '', type } = hostPath
      list.push({
        volume: name,
        written,
        path: workload.at('volumes', index, 'hostPath'),
        gives: hostAccess(written, type),
      })
    })
    found = list.length === 0 ? none : list
    known.set(workload, found)
  }
  return found
}

const other: HostAccess = { kind: 'other' }
const disk: HostAccess = {
  kind: 'sensitive',
  place: { holds: 'a raw disk of the node', read: 'critical', write: 'critical' },
}

/** What a path of the node gives; `type` as of the volume. */
export function hostAccess(written: string, type?: string): HostAccess {
  if (type === 'BlockDevice') return disk
  if (isWindowsPath(written)) return windowsAccess(written)
  const segments = written.split('/').filter((segment) => segment !== '' && segment !== '.')
  if (segments[0] === 'var' && segments[1] === 'run') segments.shift()
  const normal = `/${segments.join('/')}`
  if (runtimeSockets.has(segments.at(-1) ?? '')) return { kind: 'runtime-socket' }
  if (runtimeSocketDirectories.has(normal)) return { kind: 'runtime-directory' }
  const device = segments[0] === 'dev' ? segments[1] : undefined
  if (device !== undefined && rawDisk.test(device)) return disk
  return placed(normal, segments)
}

const rawDisk = /^(?:sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\d|dm-\d|disk$)/

function placed(normal: string, segments: readonly string[]): HostAccess {
  // Known places are at most four deep.
  for (let depth = Math.min(segments.length, 5); depth >= 0; depth -= 1) {
    const at = depth === segments.length ? normal : `/${segments.slice(0, depth).join('/')}`
    const place = hostPlaces.get(at)
    if (place === undefined || (place.exact === true && at !== normal)) continue
    return { kind: 'sensitive', place }
  }
  return other
}

function isWindowsPath(written: string): boolean {
  return written.includes('\\') || /^[A-Za-z]:/.test(written)
}

function windowsAccess(written: string): HostAccess {
  const normal = written.toLowerCase().replaceAll('\\', '/')
  const last = normal.slice(normal.lastIndexOf('/') + 1)
  if (normal.includes('/pipe/'))
    return last.startsWith('docker') || last.startsWith('containerd') ? { kind: 'runtime-socket' } : other
  const [, first = ''] = normal.split('/').filter((segment) => segment !== '')
  if (!windowsDirectories.has(first)) return other
  return {
    kind: 'sensitive',
    place: { holds: 'programs and credentials of the node', read: 'high', write: 'critical' },
  }
}

const windowsDirectories: ReadonlySet<string> = new Set([
  '',
  'k',
  'etc',
  'programdata',
  'program files',
  'users',
  'var',
  'windows',
])
