import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPath } from '../model/path.ts'
import { builtInConfig, parseAdmissionConfig } from './admission-config.ts'

const kind = 'PodSecurityConfiguration'
const apiVersion = 'pod-security.admission.config.k8s.io/v1'
const outer = { apiVersion: 'apiserver.config.k8s.io/v1', kind: 'AdmissionConfiguration' }

const inner = {
  apiVersion,
  kind,
  defaults: { enforce: 'baseline', 'enforce-version': 'v1.30', audit: 'restricted', warn: '' },
  exemptions: { usernames: ['system:serviceaccount:a:b'], runtimeClasses: ['kata'], namespaces: ['kube-system'] },
}

const expected = {
  defaults: {
    enforce: { level: 'baseline', version: { minor: 30 } },
    audit: { level: 'restricted', version: 'latest' },
    warn: { level: 'privileged', version: 'latest' },
  },
  exemptions: inner.exemptions,
}

function problemsOf(input: unknown): string[] {
  const { value, problems } = parseAdmissionConfig(input)
  expect(value === undefined).toBe(problems.length > 0)
  return problems.map(({ path, message }) => `${formatPath(path)}: ${message}`)
}

describe('a configuration', () => {
  test.each(['v1', 'v1beta1', 'v1alpha1'])('of its own, %s', (version) => {
    const input = { ...inner, apiVersion: `pod-security.admission.config.k8s.io/${version}` }
    expect(parseAdmissionConfig(input)).toEqual({ value: expected, problems: [] })
  })

  test.each(['apiserver.config.k8s.io/v1', 'apiserver.k8s.io/v1alpha1'])(
    'inside an AdmissionConfiguration, %s',
    (version) => {
      const plugins = [
        { name: 'EventRateLimit', path: 'x' },
        { name: 'PodSecurity', configuration: inner, path: 'y' },
      ]
      expect(parseAdmissionConfig({ ...outer, apiVersion: version, plugins })).toEqual({
        value: expected,
        problems: [],
      })
    },
  )

  test.each([
    [{ ...outer }],
    [{ ...outer, plugins: [] }],
    [{ ...outer, plugins: [{ name: 'PodSecurity' }] }],
    [{ apiVersion, kind }],
    [{ apiVersion, kind, defaults: null, exemptions: { namespaces: null } }],
  ])('that says nothing is the built-in one: %j', (input) => {
    expect(parseAdmissionConfig(input)).toEqual({ value: builtInConfig, problems: [] })
  })

  test.each<[unknown, string[]]>([
    [undefined, ['kind: Expected AdmissionConfiguration or PodSecurityConfiguration, got no kind']],
    ['x', [': Expected a map, got a string']],
    [{ kind: 'Pod' }, ['kind: Expected AdmissionConfiguration or PodSecurityConfiguration, got the kind "Pod"']],
    [
      { ...outer, apiVersion: 'v1' },
      ['apiVersion: Expected the apiVersion apiserver.config.k8s.io/v1 or apiserver.k8s.io/v1alpha1, got "v1"'],
    ],
    [{ ...outer, plugins: 'x' }, ['plugins: Expected a list, got a string']],
    [
      { ...outer, plugins: [{ name: 'PodSecurity', path: 'pss.yaml' }] },
      ['plugins[0].path: The configuration of PodSecurity stands in another file, "pss.yaml": give that file'],
    ],
    [
      { ...outer, plugins: [{ name: 'PodSecurity', configuration: { kind: 'x' } }] },
      ['plugins[0].configuration.kind: Expected the kind PodSecurityConfiguration, got "x"'],
    ],
    [
      { ...inner, default: {} },
      ['default: Expected one of apiVersion, kind, defaults, exemptions, got the field "default"'],
    ],
    [
      { ...inner, defaults: { enforce: 'Baseline', 'warn-version': '1.2' } },
      [
        'defaults.enforce: Expected one of privileged, baseline, restricted, got "Baseline"',
        'defaults.warn-version: Expected "latest" or "v1.x", got "1.2"',
      ],
    ],
    [
      { ...inner, defaults: { enforceVersion: 'v1.2' } },
      [
        'defaults.enforceVersion: Expected one of enforce, enforce-version, audit, audit-version, warn, warn-version, got the field "enforceVersion"',
      ],
    ],
    [
      { ...inner, exemptions: { namespaces: ['A', 'a', 'a'], usernames: [''], runtimeClasses: ['a..b', 7] } },
      [
        'exemptions.usernames[0]: Expected a name, got ""',
        'exemptions.runtimeClasses[1]: Expected a string, got a number',
        'exemptions.runtimeClasses[0]: Expected a DNS subdomain, got "a..b"',
        'exemptions.namespaces[0]: Expected a DNS label, got "A"',
        'exemptions.namespaces[2]: Expected each name once, got "a" again',
      ],
    ],
  ])('that is wrong has no value: %j', (input, problems) => {
    expect(problemsOf(input)).toEqual(problems)
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseAdmissionConfig(value)
        parseAdmissionConfig({ ...outer, plugins: [{ name: 'PodSecurity', configuration: value }] })
        parseAdmissionConfig({ ...inner, defaults: value, exemptions: { namespaces: value } })
      }),
    )
  })
})
