import { expect, test } from 'vitest'
import { UsageError } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { kubeVersionOf } from './kube-version.ts'

function given(version: string | undefined): Parsed {
  return { positionals: [], text: () => version, texts: () => [], flag: () => false }
}

test.each([undefined, '1.36', 'v1.36', '1.36.2', 'v1.33.5-gke.100', 'v1.34.1+k3s1', 'v1.99', '1.37.0-rc.1'])(
  '%s',
  (version) => expect(kubeVersionOf(given(version))).toBe(version),
)

test.each(['abc', '', '1', '1.', 'v1.x', '2.0', '1.36 ', '1.36.2.1', '1.36-', 'latest', '1.36\n'])(
  '%j is refused',
  (version) => {
    expect(() => kubeVersionOf(given(version))).toThrow(UsageError)
  },
)
