import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInConfig } from './admission-config.ts'
import type { AdmissionConfig } from './admission-config.ts'
import { namespacePolicy, unknownPolicy } from './namespace-policy.ts'
import type { ModePolicy } from './namespace-policy.ts'
import { formatVersion } from './version.ts'

const strict: AdmissionConfig = {
  ...builtInConfig,
  defaults: {
    enforce: { level: 'baseline', version: { minor: 30 } },
    audit: { level: 'restricted', version: 'latest' },
    warn: { level: 'baseline', version: { minor: 31 } },
  },
}

function shown(policy: ModePolicy): string {
  if ('unknown' in policy) return 'unknown'
  return `${policy.level}:${formatVersion(policy.version)}${policy.versionAssumed === true ? '?' : ''} ${policy.from}`
}

function policyOf(labels: Record<string, unknown>, config?: AdmissionConfig): string[] {
  const prefixed = Object.fromEntries(
    Object.entries(labels).map(([key, value]) => [`pod-security.kubernetes.io/${key}`, value]),
  )
  const { enforce, audit, warn } = namespacePolicy({ labels: prefixed }, config)
  return [enforce, audit, warn].map(shown)
}

describe('labels of a namespace', () => {
  test.each<[Record<string, unknown>, AdmissionConfig | undefined, string[]]>([
    [{}, undefined, ['unknown', 'unknown', 'unknown']],
    [{}, builtInConfig, ['privileged:latest default', 'privileged:latest default', 'privileged:latest default']],
    [{}, strict, ['baseline:v1.30 default', 'restricted:latest default', 'baseline:v1.31 default']],
    [{ enforce: 'baseline' }, undefined, ['baseline:latest? label', 'unknown', 'unknown']],
    [{ enforce: 'restricted' }, undefined, ['restricted:latest? label', 'unknown', 'restricted:latest? enforce']],
    [
      { enforce: 'restricted', 'enforce-version': 'v1.28' },
      undefined,
      ['restricted:v1.28 label', 'unknown', 'restricted:v1.28 enforce'],
    ],
    [
      { enforce: 'restricted', 'warn-version': 'v1.28' },
      undefined,
      ['restricted:latest? label', 'unknown', 'restricted:v1.28 enforce'],
    ],
    [
      { enforce: 'restricted' },
      strict,
      ['restricted:v1.30 label', 'restricted:latest default', 'restricted:v1.30 enforce'],
    ],
    [
      { enforce: 'privileged' },
      strict,
      ['privileged:v1.30 label', 'restricted:latest default', 'baseline:v1.31 default'],
    ],
    [
      { enforce: 'restricted', warn: 'privileged' },
      undefined,
      ['restricted:latest? label', 'unknown', 'privileged:latest? label'],
    ],
    [
      { enforce: 'x', audit: 'x', warn: 'x' },
      undefined,
      ['restricted:latest? label', 'privileged:latest? label', 'privileged:latest? label'],
    ],
    [
      { enforce: 'x' },
      builtInConfig,
      ['restricted:latest label', 'privileged:latest default', 'privileged:latest default'],
    ],
    [
      { enforce: 'baseline', 'enforce-version': '1.28' },
      strict,
      ['baseline:latest label', 'restricted:latest default', 'baseline:v1.31 default'],
    ],
    [{ enforce: null }, undefined, ['restricted:latest? label', 'unknown', 'unknown']],
    [{ enforce: true }, builtInConfig, ['unknown', 'privileged:latest default', 'privileged:latest default']],
    [{ enforce: { toString: 'x' } }, undefined, ['unknown', 'unknown', 'unknown']],
    [
      { 'enforce-version': ['v1.28'] },
      builtInConfig,
      ['unknown', 'privileged:latest default', 'privileged:latest default'],
    ],
    [{ 'audit-version': 'v1.20' }, undefined, ['unknown', 'unknown', 'unknown']],
    [
      { 'audit-version': 'v1.20' },
      strict,
      ['baseline:v1.30 default', 'restricted:v1.20 default', 'baseline:v1.31 default'],
    ],
  ])('%j with %j', (labels, config, expected) => {
    expect(policyOf(labels, config)).toEqual(expected)
  })

  test('that are wrong or without effect are told', () => {
    const labels = {
      'pod-security.kubernetes.io/enforce': 'Restricted',
      'pod-security.kubernetes.io/warn-version': 'v1.x',
      'pod-security.kubernetes.io/audit': 7,
      'pod-security.kubernetes.io/enforced': 'baseline',
      'pod-security.kubernetes.io': 'baseline',
    }
    expect(namespacePolicy({ labels }).problems.map(({ code, path, message }) => [code, path.at(-1), message])).toEqual(
      [
        [
          'invalid',
          'pod-security.kubernetes.io/enforce',
          'Label pod-security.kubernetes.io/enforce has the value "Restricted": restricted is enforced',
        ],
        [
          'invalid',
          'pod-security.kubernetes.io/audit',
          'Label pod-security.kubernetes.io/audit could not be read: Expected a string, got a number',
        ],
        [
          'invalid',
          'pod-security.kubernetes.io/warn-version',
          'Label pod-security.kubernetes.io/warn-version has the value "v1.x": latest counts',
        ],
        [
          'ignored',
          'pod-security.kubernetes.io/enforced',
          'Label "pod-security.kubernetes.io/enforced" has no effect: Pod Security admission knows no such label',
        ],
      ],
    )
  })

  test.each([{ labels: 'x' }, { labels: [] }, 'x', 7, []])('%j leave everything unknown', (metadata) => {
    const { enforce, audit, warn } = namespacePolicy(metadata, builtInConfig)
    expect([enforce, audit, warn].map(shown)).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test.each([undefined, null, {}, { labels: null }])('%j are none', (metadata) => {
    expect(shown(namespacePolicy(metadata, builtInConfig).enforce)).toBe('privileged:latest default')
  })

  test('never throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.option(fc.constant(strict), { nil: undefined }), (labels, config) => {
        namespacePolicy({ labels }, config)
        namespacePolicy(
          {
            labels: { 'pod-security.kubernetes.io/enforce': labels, 'pod-security.kubernetes.io/warn-version': labels },
          },
          config,
        )
        namespacePolicy(labels, config)
      }),
    )
  })
})

test('a namespace that was not seen has no policy', () => {
  expect(unknownPolicy('Namespace shop was not seen').enforce).toEqual({ unknown: 'Namespace shop was not seen' })
})
