import type { Finding } from '@seaworthy/engine/model/finding.ts'
import { describe, expect, test } from 'vitest'
import { noSourceLines } from './evidence/source-lines.ts'
import { proposalReport } from './propose-report.ts'
import type { Proposals } from './propose-verified.ts'

const finding: Finding = {
  fingerprint: 'v1:0',
  check: 'host-pid',
  aliases: [],
  severity: 'high',
  confidence: 'certain',
  tier: 'security',
  status: 'fail',
  object: { apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'web' },
  path: 'spec.hostPID',
  message: '',
  file: 'web/templates/pod.yaml',
  line: 5,
  source: { file: 'chart/templates/pod.yaml', line: 7, column: 3, approximate: true },
}
const value = { apiVersion: 'v1', kind: 'Pod' }
const resource = { apiVersion: 'v1', group: '', version: 'v1', kind: 'Pod', namespace: '', name: 'web', value }
const none: Proposals = { files: [], gone: [], alsoChanged: [], left: [], untried: 0, secrets: ['zebra-crossing'] }
const left = { finding, resource, edits: [{ op: 'remove', path: ['spec', 'hostPID'] } as const] }

function report(given: Partial<Proposals>): string {
  return proposalReport({ ...none, ...given }, noSourceLines, false)
}

describe('proposals', () => {
  test('a diff with what it mends, and what else changes', () => {
    const files = [{ file: 'chart/values.yaml', before: 'pid: true\n', after: 'pid: false\n' }]
    const gone = [finding, finding].map((one) => ({ finding: one, files: ['chart/values.yaml'] }))
    expect(report({ files, gone, alsoChanged: ['Job a', 'Job \u001Bb'] })).toBe(
      `Proposed for the sources of rendered manifests; nothing of it was written. Verified: rendered with these changes,
the findings named are gone and no new one appears.

  Pod web  spec.hostPID  (host-pid), in 2 renderings
--- a/chart/values.yaml
+++ b/chart/values.yaml
@@ -1,1 +1,1 @@
-pid: true
+pid: false

These change too: Job a, Job \uFFFDb
`,
    )
  })

  test('by hand: the place, the change, and why none is proposed', () => {
    expect(report({ left: [left, { ...left, why: 'would bring host-port' }], untried: 1 })).toBe(
      `Rendered manifests are not edited, and no diff of their sources was found to hold (for 1 the limit left some ways untried); change by hand:
  chart/templates/pod.yaml:7 (approximate)  Pod web  spec.hostPID: remove it  (host-pid)
  chart/templates/pod.yaml:7 (approximate)  Pod web  spec.hostPID: remove it  (host-pid); a change of the source would bring host-port
`,
    )
  })

  test.each([
    'adminPassword: hunter2',
    '  api-key: "abc"',
    'TOKEN: abc # old',
    '- secret: x',
    'clientSecret: |',
    'note: zebra-crossing',
  ])('a neighbour that may be a credential is not shown: %s', (line) => {
    const before = `a: 1\n${line}\npid: true\n`
    const files = [{ file: 'v.yaml', before, after: before.replace('true', 'false') }]
    expect(report({ files })).not.toContain(line.trim())
    expect(report({ files })).toContain('+pid: false')
  })

  test.each(['automountServiceAccountToken: true', 'secrets: {}', 'password: ""', 'token: {{ .Values.x }}', 'auth:'])(
    'a neighbour that is none is shown: %s',
    (line) => {
      const before = `${line}\npid: true\n`
      expect(
        report({ files: [{ file: 'v.yaml', before, after: before.replace('pid: true', 'pid: false') }] }),
      ).toContain(` ${line}\n`)
    },
  )
})
