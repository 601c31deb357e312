import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkAreas } from '../checks/index.ts'
import { podSecurityChecks } from '../pod-security/checks.ts'
import { frameworks } from './frameworks.ts'

const checks = new Map(checkAreas.flatMap((area) => area.checks.map((check) => [check.id, check] as const)))

function controlsOf(id: string): ReadonlyMap<string, readonly string[]> {
  const framework = frameworks.find((known) => known.id === id)
  return new Map((framework?.controls ?? []).map((control) => [control.id, control.checks]))
}

/** `1.2`, 3: `1.2.1`, `1.2.2`, `1.2.3`. */
function numbered(section: string, last: number): readonly string[] {
  return Array.from({ length: last }, (_, index) => `${section}.${index + 1}`)
}

test('the list equals the folder', () => {
  const files = readdirSync(join(import.meta.dirname, 'frameworks')).map((file) => file.replace('.json', ''))
  expect(frameworks.map(({ id }) => id).sort()).toEqual(files.sort())
})

describe.each(frameworks.map((framework) => [framework.id, framework] as const))('%s', (_, framework) => {
  test('says where it comes from and whose it is', () => {
    for (const text of [framework.title, framework.version, framework.licence]) expect(text).not.toBe('')
    expect(framework.source).toMatch(/^https:\/\//)
  })
  test('has unique ids', () => {
    const ids = framework.controls.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
  test('names existing checks, each once a control, or what a person must do', () => {
    for (const { id, checks: own, manual, unless = {} } of framework.controls) {
      expect(
        own.filter((check) => !checks.has(check)),
        id,
      ).toEqual([])
      expect([...new Set(own)], id).toEqual(own)
      expect(own.length > 0 || manual !== undefined, id).toBe(true)
      expect(
        Object.keys(unless).filter((check) => !own.includes(check)),
        id,
      ).toEqual([])
    }
  })
  test('writes titles and steps in the form of messages', () => {
    const texts = framework.controls.flatMap(({ title, manual }) => [title, ...(manual === undefined ? [] : [manual])])
    expect(texts.filter((text) => text.endsWith('.') || text.trim() !== text)).toEqual([])
    expect(framework.controls.flatMap(({ manual }) => manual ?? []).filter((text) => !/^[A-Z]/.test(text))).toEqual([])
  })
})

/** The ids of each framework, from its publisher and not from our data. */
const official: Readonly<Record<string, readonly string[]>> = {
  // The guide numbers nothing: chapters and sections in their order.
  nsa: [...numbered('1', 6), ...numbered('2', 10), ...numbered('3', 2), ...numbered('4', 9), '5.1'],
  // 131 recommendations, as in aquasecurity/kube-bench, cfg/cis-1.12.
  cis: [
    ...numbered('1.1', 21),
    ...numbered('1.2', 30),
    ...numbered('1.3', 7),
    ...numbered('1.4', 2),
    ...numbered('2', 7),
    ...numbered('3.1', 3),
    ...numbered('3.2', 2),
    ...numbered('4.1', 10),
    ...numbered('4.2', 14),
    '4.3.1',
    ...numbered('5.1', 13),
    ...numbered('5.2', 12),
    ...numbered('5.3', 2),
    ...numbered('5.4', 2),
    '5.5.1',
    ...numbered('5.6', 4),
  ],
  pss: podSecurityChecks.map(({ id }) => id),
  // mitre/cti, enterprise-attack, techniques whose platforms hold Containers.
  mitre:
    'T1036 T1036.005 T1036.010 T1046 T1053 T1053.007 T1059.013 T1068 T1069 T1070 T1078 T1078.001 T1078.003 T1098 T1098.006 T1110 T1110.001 T1110.003 T1110.004 T1133 T1136 T1136.001 T1190 T1204 T1204.003 T1485 T1490 T1496 T1496.001 T1496.002 T1498 T1499 T1525 T1528 T1543 T1543.005 T1550 T1550.001 T1552 T1552.001 T1552.007 T1562 T1562.001 T1609 T1610 T1611 T1612 T1613'.split(
      ' ',
    ),
  owasp: ['2025', '2022'].flatMap((year) =>
    Array.from({ length: 10 }, (_, index) => `K${String(index + 1).padStart(2, '0')}:${year}`),
  ),
  // microsoft/Threat-Matrix-for-Kubernetes numbers both Data manipulation and Excessive operator permissions MS-TA9042.
  'ms-threat-matrix': [
    ...Array.from({ length: 42 }, (_, index) => `MS-TA${9001 + index}`),
    'MS-TA9042/2',
    'MS-TA9043',
    ...Array.from({ length: 5 }, (_, index) => `MS-M${9001 + index}`),
    ...numbered('MS-M9005.00', 3).map((id) => id.replace('.00.', '.00')),
    ...Array.from({ length: 28 }, (_, index) => `MS-M${9006 + index}`),
  ],
}

test('nobody forgot to say what a framework must hold', () =>
  expect(Object.keys(official).sort()).toEqual(frameworks.map(({ id }) => id).sort()))

test.each(Object.entries(official))('%s holds every control of its publisher and no other', (id, ids) =>
  expect([...controlsOf(id).keys()].sort()).toEqual([...ids].sort()),
)

test('the counts of publishers', () => {
  expect(official['cis']).toHaveLength(131)
  expect(official['mitre']).toHaveLength(48)
  expect(official['pss']).toHaveLength(19)
})

/** Checks of security that no framework speaks of, each with its reason. */
const outsideOfFrameworks: Readonly<Record<string, string>> = {}

test('every check of security answers a control of some framework', () => {
  const reached = new Set(frameworks.flatMap(({ controls }) => controls.flatMap((control) => control.checks)))
  const security = [...checks.values()].filter(({ tier }) => tier === 'security').map(({ id }) => id)
  expect(security.filter((id) => !reached.has(id) && !Object.hasOwn(outsideOfFrameworks, id))).toEqual([])
  expect(Object.keys(outsideOfFrameworks).filter((id) => reached.has(id) || !checks.has(id))).toEqual([])
})

describe('checks that share a rule stand together', () => {
  const everyHostPath = ['host-path-volume', 'sensitive-host-path', 'container-runtime-socket']
  const everyCapability = [
    'capability-added',
    'capability-net-raw',
    'capability-sys-admin',
    'capability-sys-module',
    'dangerous-capability',
  ]
  test.each([
    ['nsa', '1.4', [...everyHostPath, ...everyCapability]],
    ['cis', '5.2.9', everyCapability],
    ['cis', '5.2.11', everyHostPath],
    ['pss', 'hostPathVolumes', everyHostPath],
    ['pss', 'restrictedVolumes', [...everyHostPath, 'restricted-volume-type', 'flex-volume', 'git-repo-volume']],
    ['pss', 'capabilities_restricted', everyCapability],
    ['mitre', 'T1611', everyHostPath],
    ['owasp', 'K01:2025', [...everyHostPath, ...everyCapability]],
    ['ms-threat-matrix', 'MS-TA9013', everyHostPath],
    ['ms-threat-matrix', 'MS-M9017', [...everyHostPath, ...everyCapability]],
  ])('%s %s', (framework, control, wanted) =>
    expect(controlsOf(framework).get(control)).toEqual(expect.arrayContaining(wanted)),
  )
})
