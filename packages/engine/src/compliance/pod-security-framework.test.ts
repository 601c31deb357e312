import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runChecks } from '../checks/run.ts'
import { checkAreas } from '../checks/index.ts'
import { worldOf } from '../checks/law.ts'
import type { Finding } from '../model/finding.ts'
import type { JsonObject } from '../model/json.ts'
import { valueAt } from '../model/path.ts'
import { judgeCheck } from '../pod-security/judge-pod.ts'
import type { PodInput } from '../pod-security/pod.ts'
import { podSecurityChecks } from '../pod-security/checks.ts'
import { evaluate } from './evaluate.ts'
import { frameworks } from './frameworks.ts'

interface Conformance {
  readonly contents: readonly Pod[]
}

type Pod = JsonObject & PodInput

// The Kubernetes project's own pods, Apache-2.0; see the NOTICE beside them.
const { contents } = JSON.parse(
  readFileSync(new URL('../pod-security/conformance.json', import.meta.url), 'utf8'),
) as Conformance

const framework = frameworks.find(({ id }) => id === 'pss')
const asked = checkAreas
  .flatMap(({ checks }) => checks)
  .filter(({ id }) => framework?.controls.some(({ checks }) => checks.includes(id)))

test("each control fails exactly for the pods that the standard's own check forbids", () =>
  expect(contents.flatMap(differences)).toEqual([]))

const capabilities =
  'ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CAP_CHOWN CHECKPOINT_RESTORE CHOWN chown DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM'

test.each(capabilities.split(' '))('the capability %s', (name) => {
  const [first] = contents
  const container = { name: 'a', image: 'a', securityContext: { capabilities: { add: [name], drop: ['ALL'] } } }
  expect(differences({ ...first, metadata: { name: 'a' }, spec: { containers: [container] } })).toEqual([])
})

function differences(pod: Pod): readonly string[] {
  const failing = failingControls(pod)
  return podSecurityChecks.flatMap((check) => {
    const { id } = check
    const forbidden = judgeCheck(check, 'latest', pod).allowed === false
    if (failing.has(id) === forbidden || (forbidden && isWithoutEffect(id, pod))) return []
    return [`${id} ${forbidden ? 'misses' : 'is too strict for'} ${JSON.stringify(pod)}`]
  })
}

/** The standard forbids SELinux options of a pod also where each container replaces them; our check judges what holds. */
function isWithoutEffect(control: string, pod: Pod): boolean {
  const containers = ['containers', 'initContainers'].flatMap(
    (list) => (valueAt(pod, ['spec', list]) ?? []) as JsonObject[],
  )
  return (
    control === 'seLinuxOptions' &&
    containers.every((container) => valueAt(container, ['securityContext', 'seLinuxOptions']) !== undefined)
  )
}

function failingControls(pod: Pod): ReadonlySet<string> {
  if (framework === undefined) throw new Error('No framework pss')
  const { verdicts, judged } = runChecks(asked, worldOf({ objects: [pod], version: 'v1.37.0' }))
  const findings = verdicts.map(({ check, status, message, hit, object, path }) => ({
    check: check.id,
    status,
    severity: hit?.severity ?? check.severity,
    message,
    value: hit?.value ?? valueAt(object?.resource.value ?? null, path),
  })) as unknown as readonly Finding[]
  const results = evaluate(framework, findings, { asked, judged, world: 'closed' })
  return new Set(results.filter(({ status }) => status === 'fail').map(({ control }) => control))
}
