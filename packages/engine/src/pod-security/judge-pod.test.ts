import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Json } from '../model/json.ts'
import { changes, checksInForce, judgeCheck, judgePod } from './judge-pod.ts'
import { hostPorts } from './checks/host-ports.ts'
import { sysctls } from './checks/sysctls.ts'
import { otherKinds } from './law.ts'
import type { PodInput } from './pod.ts'
import { levels, newestMinor, parseLevel, parseVersion } from './version.ts'
import type { Level, PssVersion } from './version.ts'

const privileged = { metadata: {}, spec: { containers: [{ name: 'web', securityContext: { privileged: true } }] } }

describe('a pod', () => {
  test('is allowed, refused, or unknown', () => {
    expect(judgePod({ metadata: {}, spec: { containers: [{}] } }, 'baseline', 'latest').allowed).toBe(true)
    expect(judgePod(privileged, 'baseline', 'latest')).toEqual({
      allowed: false,
      violations: [
        {
          check: 'privileged',
          path: ['spec', 'containers', 0, 'securityContext', 'privileged'],
          message: 'Container "web" runs privileged',
          value: true,
        },
      ],
      unknown: [],
    })
    expect(judgePod({ metadata: {}, spec: { hostPID: 'yes' } }, 'baseline', 'latest')).toEqual({
      allowed: null,
      violations: [],
      unknown: [{ path: ['spec', 'hostPID'], why: 'Expected a boolean, got a string' }],
    })
  })

  test('that fails for certain is refused whatever else is unknown', () => {
    const spec = { hostPID: 'yes', hostIPC: true }
    const { allowed, violations, unknown } = judgePod({ metadata: {}, spec }, 'baseline', 'latest')
    expect([allowed, violations.length, unknown.length]).toEqual([false, 1, 1])
  })

  test.each([undefined, null, 'x', 7, [], true])(
    'with the spec %j is unknown, and allowed at the privileged level',
    (spec) => {
      expect(judgePod({ metadata: {}, spec }, 'baseline', 'latest').allowed).toBeNull()
      expect(judgePod({ metadata: {}, spec }, 'restricted', { minor: 0 }).unknown).toHaveLength(1)
      expect(judgePod({ metadata: {}, spec }, 'privileged', 'latest')).toEqual({
        allowed: true,
        violations: [],
        unknown: [],
      })
    },
  )

  test('with very many containers is judged', () => {
    const containers = Array.from({ length: 200_000 }, () => ({ securityContext: { privileged: true } }))
    expect(judgePod({ metadata: {}, spec: { containers } }, 'baseline', { minor: 0 }).violations).toHaveLength(200_000)
  })
})

describe('versions', () => {
  test('latest is the newest, and newer ones are judged as it', () => {
    const spec = { securityContext: { sysctls: [{ name: 'net.ipv4.tcp_notsent_lowat' }] } }
    const verdicts = [{ minor: 36 }, { minor: 37 }, { minor: 99 }, 'latest' as const].map(
      (version) => judgePod({ metadata: {}, spec }, 'baseline', version).allowed,
    )
    expect(verdicts).toEqual([false, true, true, true])
  })

  test('between two changes all judge alike', () => {
    for (let minor = 1; minor <= newestMinor; minor += 1) {
      if (changes.includes(minor)) continue
      for (const level of levels)
        expect(checksInForce(level, { minor })).toEqual(checksInForce(level, { minor: minor - 1 }))
    }
  })

  test('the restricted level leaves out what stricter checks cover', () => {
    expect(checksInForce('privileged', 'latest')).toEqual([])
    expect(checksInForce('restricted', { minor: 0 })).toContain('capabilities_baseline')
    expect(checksInForce('restricted', { minor: 22 })).not.toContain('capabilities_baseline')
    expect(checksInForce('restricted', { minor: 0 })).not.toContain('hostPathVolumes')
    expect(checksInForce('baseline', 'latest')).toHaveLength(12)
    expect(checksInForce('restricted', 'latest')).toHaveLength(15)
  })
})

test('one check can be asked alone', () => {
  expect(judgeCheck(hostPorts, 'latest', privileged).allowed).toBe(true)
  expect(
    judgeCheck(sysctls, { minor: 0 }, { metadata: {}, spec: { securityContext: { sysctls: [{}] } } }).allowed,
  ).toBe(false)
})

describe('hostile pods', () => {
  const fixture = JSON.parse(readFileSync(new URL('./conformance.json', import.meta.url), 'utf8')) as {
    contents: PodInput[]
    cases: Record<string, Record<string, number>>
  }

  test('no node of another kind turns a failing pod into one that passes', () => {
    const seen = new Set<string>()
    for (const [group, cases] of Object.entries(fixture.cases)) {
      const [level, version, verdict] = group.split('/') as [string, string, string]
      if (verdict !== 'fail') continue
      const asked: [Level, PssVersion] = [parseLevel(level) ?? 'restricted', parseVersion(version) ?? 'latest']
      for (const index of Object.values(cases)) {
        const key = `${index} ${checksInForce(...asked).join()}`
        if (seen.has(key)) continue
        seen.add(key)
        const pod = fixture.contents[index] as PodInput
        for (const { path } of judgePod(pod, ...asked).violations) {
          for (const changed of otherKinds(pod, path)) expect(judgePod(changed, ...asked).allowed).not.toBe(true)
        }
      }
    }
    expect(seen.size).toBeGreaterThan(300)
  })

  const keys = fc.constantFrom(
    ...'spec containers initContainers ephemeralContainers securityContext capabilities add drop name type volumes hostPath'.split(
      ' ',
    ),
    ...'seccompProfile appArmorProfile seLinuxOptions annotations ports hostPort os hostUsers sysctls lifecycle preStop'.split(
      ' ',
    ),
    ...'livenessProbe httpGet host __proto__ constructor toString length'.split(' '),
  )
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 8, withCrossShrink: true },
      fc.constantFrom<Json>(null, true, false, 0, -1, 0.5, 1e300, '', 'ALL', 'windows', 'Unconfined'),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.array(fc.tuple(keys, tie('tree')), { maxLength: 8 }).map((entries) => {
        const map: Record<string, unknown> = {}
        for (const [key, value] of entries)
          Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
        return map
      }),
    ),
  }))

  test('never throw, and are refused only with a violation and unknown only with a reason', () => {
    fc.assert(
      fc.property(
        tree,
        tree,
        fc.constantFrom(...levels),
        fc.integer({ min: 0, max: 40 }),
        (metadata, spec, level, minor) => {
          const { allowed, violations, unknown } = judgePod({ metadata, spec }, level, { minor })
          expect(allowed).toBe(violations.length > 0 ? false : unknown.length > 0 ? null : true)
        },
      ),
      { numRuns: 1500 },
    )
  })
})
