// The law of `seaworthy fix` on manifests as people write them: after it no finding is left that can be fixed, none is new,
// the diff takes and adds only what the edits say, `patch` makes the same of the file, and a second run changes nothing.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifests } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import { applyEdits } from '@seaworthy/engine/model/apply-edits.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { folderOf, remove, run, runCommand } from '../testing/run-program.ts'

const manifests: Readonly<Record<string, string>> = {
  comments: `# The shop's front
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web   # as in DNS
  namespace: shop
spec:
  selector:
    matchLabels: {app: web}   # tight braces
  template:
    metadata:
      labels: {app: web}
    spec:
      hostPID: true      # TODO: why?
      containers:
      # The program
      - name: web
        image: "registry.example/web:1.0"   # quoted
        command: ['sh', '-c', "sleep 1"]
        securityContext:
          privileged: yes    # since 2019
          capabilities:
            add: [NET_ADMIN, SYS_ADMIN]   # two findings on one list
        # no ports
`,
  indented: `apiVersion: v1
kind: Pod
metadata:
    name: deep
spec:
    containers:
        -   name: one
            image: registry.example/one:1
        -   name: two
            image: registry.example/two:1
            securityContext:
                capabilities:
                    add:
                        - SYS_ADMIN
                        - NET_RAW
                        - SYS_PTRACE
`,
  flow: `{apiVersion: v1, kind: Pod, metadata: {name: flow}, spec: {hostIPC: true, containers: [{name: c, image: "i:1", securityContext: {privileged: true, allowPrivilegeEscalation: true}}]}}
`,
  json: `{
  "apiVersion": "v1",
  "kind": "Pod",
  "metadata": { "name": "json" },
  "spec": {
    "hostPID": true,
    "containers": [
      { "name": "c", "image": "i:1", "securityContext": { "privileged": true } }
    ]
  }
}
`,
  anchors: `apiVersion: v1
kind: Pod
metadata: {name: shared}
spec:
  containers:
  - name: one
    image: i:1
    securityContext: &hard
      privileged: true
      runAsNonRoot: true
  - name: two
    image: i:2
    securityContext: *hard
`,
  merge: `apiVersion: v1
kind: Pod
metadata: {name: merged}
spec:
  containers:
  - &base
    name: one
    image: i:1
    securityContext: {privileged: true}
  - <<: *base
    name: two
`,
  list: `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Pod
  metadata: {name: a}
  spec: {containers: [{name: c, image: i:1}], hostNetwork: true}
- apiVersion: v1
  kind: Pod
  metadata: {name: b}
  spec:
    containers:
    - name: c
      image: i:1
`,
  several: `---
# leading
apiVersion: v1
kind: Pod
metadata: {name: first}
spec:
  containers: [{name: c, image: i:1}]
---
kind: ConfigMap
apiVersion: v1
metadata: {name: untouched}
data:
  text: "a:  b"
  block: |
    kept   as it is
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: last}
spec:
  schedule: "*/5 * * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
          - name: c
            image: i:1
            volumeMounts: [{name: host, mountPath: /host}]
          volumes: [{name: host, hostPath: {path: /}}]
...
`,
}

const forms: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'byte order mark': (text) => `\uFEFF${text}`,
  'no final line feed': (text) => text.replace(/\n$/, ''),
}

interface Finding {
  readonly check: string
  readonly status: string
  readonly path: string
  readonly object: { readonly kind: string; readonly namespace: string; readonly name: string }
  readonly fix?: { readonly edits: readonly Edit[] }
}

const folders: string[] = []
afterAll(() => folders.forEach(remove))

const options = ['--tier', 'all', '--at', '2026-11-25T00:00:00Z']

async function findings(cwd: string): Promise<readonly Finding[]> {
  const { out } = await run(['scan', 'm', ...options, '-f', 'json'], { cwd })
  return (JSON.parse(out) as { findings: readonly Finding[] }).findings
}

function keyOf({ check, status, object, path }: Finding): string {
  return [status, check, object.kind, object.namespace, object.name, path].join(' ')
}

function valuesOf(text: string): readonly JsonObject[] {
  return readManifests({ file: 'm', text: text.replace(/^\uFEFF/, '') }, () => 'full').resources.map(
    ({ value }) => value,
  )
}

describe.each(Object.keys(forms))('%s', (form) => {
  test('the law', async () => {
    const files = Object.entries(manifests).map(
      ([name, text]) => [`m/${name}.yaml`, forms[form]?.(text) ?? text] as const,
    )
    const cwd = folderOf(Object.fromEntries(files))
    const patched = folderOf(Object.fromEntries(files))
    folders.push(cwd, patched)
    const before = await findings(cwd)
    const dry = await run(['fix', 'm', ...options, '--dry-run'], { cwd })
    expect(dry.code).toBe(0)
    for (const [file, text] of files) expect(readFileSync(join(cwd, file), 'utf8')).toBe(text)

    const fixed = await run(['fix', 'm', ...options], { cwd })
    expect(fixed).toMatchObject({ code: 0, out: '' })
    const count = (text: string): string | undefined => /^\d+ of \d+ findings/m.exec(text)?.[0]
    expect(count(fixed.err)).toBe(count(dry.err))

    const refused = new Set([...fixed.err.matchAll(/^Not fixed: \S+ (\S+) /gm)].map(([, check]) => check))
    const after = await findings(cwd)
    const known = new Set(before.map(keyOf))
    expect(after.filter((finding) => !known.has(keyOf(finding))).map(keyOf)).toEqual([])
    expect(after.filter(({ fix, check }) => fix !== undefined && !refused.has(check)).map(keyOf)).toEqual([])
    expect(after.length).toBeLessThan(before.length - 20)

    writeFileSync(join(patched, 'fix.diff'), dry.out)
    expect(
      await runCommand('patch', ['-p1', '--binary', '--fuzz=0', '-s', '-i', 'fix.diff'], { cwd: patched }),
    ).toEqual({ code: 0, out: '', err: '' })
    for (const [file, text] of files) {
      const edited = readFileSync(join(cwd, file), 'utf8')
      expect(readFileSync(join(patched, file), 'utf8')).toBe(edited)
      if (form === 'CRLF') expect(edited.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(edited.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'))
      expect(edited.endsWith('\n')).toBe(text.endsWith('\n'))
      // A comment goes with the line that it stands on.
      for (const comment of text.match(/# (?!TODO|since|two)[^\r\n]*/g) ?? []) expect(edited).toContain(comment)
    }

    const again = await run(['fix', 'm', ...options], { cwd })
    expect(again.err).toMatch(/^0 of \d+ findings fixed in 0 files/m)
  })
})

test('what is not edited stays, character for character', async () => {
  const cwd = folderOf({ 'm/several.yaml': manifests['several'] ?? '', 'm/comments.yaml': manifests['comments'] ?? '' })
  folders.push(cwd)
  await run(['fix', 'm', '--check', 'privileged-container,host-pid', '--at', '2026-11-25T00:00:00Z'], { cwd })
  expect(readFileSync(join(cwd, 'm/several.yaml'), 'utf8')).toBe(manifests['several'])
  const kept = (manifests['comments'] ?? '').split('\n').filter((line) => !/hostPID|privileged/.test(line))
  expect(
    readFileSync(join(cwd, 'm/comments.yaml'), 'utf8')
      .split('\n')
      .filter((line) => !/# TODO|# since/.test(line)),
  ).toEqual(kept)
})

test('the object means what its edits say, and nothing else', async () => {
  for (const [name, text] of Object.entries(manifests)) {
    // Merge keys and anchors: an edit writes out what several places share, which the reader's own tests hold.
    if (['merge', 'anchors'].includes(name)) continue
    const cwd = folderOf({ 'm/a.yaml': text })
    folders.push(cwd)
    const first = (await findings(cwd)).filter(
      ({ check, fix }) => check === 'privileged-container' && fix !== undefined,
    )
    await run(['fix', 'm', '--check', 'privileged-container', '--at', '2026-11-25T00:00:00Z'], { cwd })
    const wanted = valuesOf(text).map((value) => {
      const own = first.filter(({ object }) => object.name === (value['metadata'] as JsonObject)['name'])
      return applyEdits(
        value,
        own.flatMap(({ fix }) => fix?.edits ?? []),
      )
    })
    expect(valuesOf(readFileSync(join(cwd, 'm/a.yaml'), 'utf8')), name).toEqual(wanted)
  }
})
