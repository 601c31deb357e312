import type { AffectedRange } from './version-ranges.ts'

/** Kubelets with CVE-2021-25741. Source: github.com/kubernetes/kubernetes/issues/104980 */
export const subPathRanges: readonly AffectedRange[] = [
  { from: '0.0.0', fixed: '1.19.15' },
  { from: '1.20.0', fixed: '1.20.11' },
  { from: '1.21.0', fixed: '1.21.5' },
  { from: '1.22.0', fixed: '1.22.2' },
]
