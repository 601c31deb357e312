// Versions of Linux kernels as nodes tell them (`uname -r`). Distributions carry fixes back without a new base version:
// their own build numbers decide, and where those are not known the answer is open.

import type { Hit } from '../../model/check.ts'
import type { node } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { parseKubernetesVersion } from '../../model/kubernetes-version.ts'
import type { KubeObject } from '../../model/object.ts'
import type { KubernetesVersion } from '../../model/world.ts'
import { describeRanges, isAffected } from './version-ranges.ts'
import type { AffectedRange } from './version-ranges.ts'

export type Family = 'upstream' | 'ubuntu' | 'debian' | 'redhat' | 'other'

export interface DistributionFix {
  readonly family: Family
  /** The base version, which the distribution keeps. */
  readonly base: string
  /** The numbers after the base of the first build with the fix. */
  readonly build: readonly number[]
}

export interface Kernel {
  readonly version: KubernetesVersion
  readonly family: Family
  readonly base: string
  readonly build: readonly number[]
}

const form = /^(\d{1,3}\.\d{1,4}\.\d{1,6})(.{0,120})$/

/** Undefined for a text that begins with no version. */
export function parseKernel(text: string): Kernel | undefined {
  const [, base = '', rest = ''] = form.exec(text) ?? []
  const version = parseKubernetesVersion(base)
  if (version === undefined) return undefined
  const build = (/^-([\d.]{1,40})/.exec(rest)?.[1] ?? '').split('.').filter(Boolean).map(Number)
  return { version, base, build, family: familyOf(version, rest) }
}

function familyOf(version: KubernetesVersion, rest: string): Family {
  if (/\.el\d/.test(rest)) return 'redhat'
  if (/-default$|\.oe\d|\.an\d|\.tl\d|\.uelc/.test(rest)) return 'other'
  if (version.patch === 0 && /^-\d+-(?:cloud-)?(?:amd64|arm64|686|s390x|powerpc64le)$/.test(rest)) return 'debian'
  return version.patch === 0 && /^-\d+-[a-z]/.test(rest) ? 'ubuntu' : 'upstream'
}

/** What a node's kernel says of a fault that upstream fixed in these versions. */
export function kernelHits(
  object: KubeObject<ValueOf<typeof node>>,
  cve: string,
  ranges: readonly AffectedRange[],
  distributions: readonly DistributionFix[],
): readonly Hit[] {
  const { kernelVersion: written, operatingSystem } = object.value.status?.nodeInfo ?? {}
  const path = object.at('status', 'nodeInfo', 'kernelVersion')
  if (operatingSystem === 'windows') return none
  const kernel = written === undefined ? undefined : parseKernel(written)
  if (kernel === undefined)
    return [{ path, message: `Node ${object.name} does not say which kernel it runs`, unknown: true }]
  const answer = judge(kernel, ranges, distributions)
  if (answer === 'fixed') return none
  const message = `Node ${object.name} runs kernel ${written ?? ''}; ${cve} is fixed in Linux ${describeRanges(ranges)}`
  if (answer === 'affected') return [{ path, message }]
  return [{ path, message: `${message}, and in builds of the distribution, whose advisory decides`, unknown: true }]
}

const none: readonly Hit[] = []

/** Red Hat carries new code, and so its faults, back to 4.18: what it may have is told by its builds alone. */
function judge(
  kernel: Kernel,
  ranges: readonly AffectedRange[],
  distributions: readonly DistributionFix[],
): 'affected' | 'fixed' | 'unknown' {
  const fix = distributions.find(({ base, family }) => family === kernel.family && base === kernel.base)
  if (fix !== undefined) return isAtLeast(kernel, fix) ? 'fixed' : 'unknown'
  if (!isAffected(kernel.version, ranges)) return 'fixed'
  return kernel.family === 'upstream' ? 'affected' : 'unknown'
}

/** Flavours for clouds count from 1000 on: their builds are numbered apart. */
const flavours = 1000

function isAtLeast({ build, family }: Kernel, fix: DistributionFix): boolean {
  if (build.length === 0 || (family === 'ubuntu' && (build[0] ?? 0) >= flavours)) return false
  for (const [index, wanted] of fix.build.entries()) {
    const own = build[index] ?? 0
    if (own !== wanted) return own > wanted
  }
  return true
}
