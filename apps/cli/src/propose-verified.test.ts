import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { rendererFor } from '@seaworthy/sources/render/fixtures/renderer-programs.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { folderOf, remove, run, runCommand } from '../testing/run-program.ts'

const env = { PATH: `${process.env['PATH'] ?? ''}${delimiter}${join(homedir(), '.cache/seaworthy/bin')}` }
const folders: string[] = []
afterEach(() => folders.splice(0).forEach(remove))

function folder(files: Readonly<Record<string, string>>): string {
  const made = folderOf(files)
  folders.push(made)
  return made
}

const chart = {
  'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
  'web/values.yaml': `image: registry.example/web:1.0
securityContext: {}
  # readOnlyRootFilesystem: true
worker:
  privileged: true # for the debugger
  adminPassword: hunter2hunter2
`,
  'web/templates/_helpers.tpl': `{{- define "worker" -}}
privileged: {{ .Values.worker.privileged }}
{{- end -}}
`,
  'web/templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      hostPID: true
      containers:
        - name: web
          image: {{ .Values.image }}
          {{- with .Values.securityContext }}
          securityContext:
            {{- toYaml . | nindent 12 }}
          {{- end }}
        - name: worker
          image: {{ .Values.image }}
          securityContext: {{- include "worker" . | nindent 12 }}
        - name: proxy
          image: registry.example/proxy:1.0
          securityContext:
            privileged: true
            allowPrivilegeEscalation: true
`,
}

const kustomization = {
  'k/base/kustomization.yaml': 'resources: [web.yaml]\n',
  'k/base/web.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: c }
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostIPC: true
  containers:
    - name: web
      image: registry.example/web:1.0
`,
  'k/over/kustomization.yaml': 'resources: [../base]\nnamePrefix: prod-\npatches: [{ path: patch.yaml }]\n',
  'k/over/patch.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostPID: true
`,
}

interface Found {
  readonly check: string
  readonly path: string
}

async function findings(cwd: string, target: string, ...more: readonly string[]): Promise<readonly string[]> {
  const { out } = await run(['scan', target, '-f', 'json', ...more], { cwd, env })
  return (JSON.parse(out) as { findings: readonly Found[] }).findings.map(({ check, path }) => `${check} ${path}`)
}

/** Applies what was proposed, as a person would. */
async function patched(cwd: string, diff: string): Promise<void> {
  expect(await runCommand('patch', ['-p1', '--fuzz=0'], { cwd, input: diff })).toMatchObject({ code: 0 })
}

describe.runIf(rendererFor('helm') !== undefined)('charts', () => {
  const checks = ['--check', 'host-pid,privileged-container,allow-privilege-escalation,writable-root-filesystem']

  test('values, templates and what helpers write are proposed, never written, and hold', async () => {
    const cwd = folder(chart)
    const before = await findings(cwd, 'web', ...checks)
    const { code, out, err } = await run(['fix', 'web', ...checks], { cwd, env })
    expect(code).toBe(0)
    expect(err).toContain(`0 of ${before.length} findings can be fixed in 0 files`.replace('can be fixed', 'fixed'))
    for (const [file, text] of Object.entries(chart)) expect(readFileSync(join(cwd, file), 'utf8')).toBe(text)
    expect(out).toMatch(/^Proposed for the sources of rendered manifests; nothing of it was written\. Verified/)
    expect(out).not.toContain('hunter2')
    await patched(cwd, out)
    // The block of a helper has no line of its own in the template
    const left = ['allow-privilege-escalation', 'writable-root-filesystem']
    const after = await findings(cwd, 'web', ...checks)
    expect(after.map((text) => text.split(' ')[0])).toEqual(left)
    for (const check of left)
      expect(out).toMatch(new RegExp(`containers\\[1\\]\\.securityContext\\.\\w+: set .*\\(${check}\\)`))
    const values = readFileSync(join(cwd, 'web/values.yaml'), 'utf8')
    expect(values).toContain('  privileged: false # for the debugger\n')
    expect(values).toMatch(/^securityContext:\n {2}\w/m)
    expect(values).toContain('  # readOnlyRootFilesystem: true\n')
    const template = readFileSync(join(cwd, 'web/templates/deployment.yaml'), 'utf8')
    expect(template).not.toContain('hostPID')
    // What `privileged` hid came to light and is part of it
    expect(template).toContain('            allowPrivilegeEscalation: false\n')
    expect((await run(['fix', 'web', ...checks], { cwd, env })).out).toMatch(/^Rendered manifests are not edited/)
  })

  test('twice the same, byte for byte', async () => {
    const cwd = folder(chart)
    expect(await run(['fix', 'web', ...checks], { cwd, env })).toEqual(
      await run(['fix', 'web', ...checks], { cwd, env }),
    )
  })

  test("the user's own values file is what is changed, and --set is not argued with", async () => {
    const cwd = folder({ ...chart, 'prod.yaml': 'worker: { privileged: true }\n' })
    const one = ['--check', 'privileged-container', '--values', 'prod.yaml']
    const { out } = await run(['fix', 'web', ...one], { cwd, env })
    expect(out).toContain('--- a/prod.yaml\n')
    expect(out).not.toContain('--- a/web/values.yaml\n')
    await patched(cwd, out)
    expect(await findings(cwd, 'web', ...one)).toEqual([])
    const set = await run(['fix', 'web', '--check', 'privileged-container', '--set', 'worker.privileged=true'], {
      cwd,
      env,
    })
    expect(set.out).toContain('no diff of their sources was found to hold')
    expect(set.out).toContain('containers[1].securityContext.privileged: ')
  })

  test('a change that would bring another finding is not proposed, with the reason', async () => {
    const text = `apiVersion: v1
kind: Pod
metadata: { name: exporter }
spec:
  hostNetwork: true
  containers:
    - { name: app, image: "i:1", ports: [{ containerPort: 9100, hostPort: 9100 }] }
`
    const cwd = folder({ 'web/Chart.yaml': chart['web/Chart.yaml'], 'web/templates/pod.yaml': text })
    const { out } = await run(['fix', 'web', '--check', 'host-network,pod-without-network-policy'], { cwd, env })
    expect(out).toContain('spec.hostNetwork: remove it  (host-network); a change of the source would bring pod-without')
    expect(out).not.toContain('---')
  })

  test.each(['web', './web', '.'])('nothing of a Secret and no credential is shown: %s', async (target) => {
    const template = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  hostPID: true
  containers:
    - name: web
      env:
        - { name: DB_PASSWORD, value: s3cr3tP4ssw0rdX9 }
      image: registry.example/web:1.0
      args: ["--token=ghp_16C7e42F292c6912E7710c838347Ae178B4a"]
      securityContext:
        privileged: {{ .Values.privileged }}
---
apiVersion: v1
kind: Secret
metadata: { name: web }
stringData:
  dsn: postgres://app:{{ .Values.note }}@db
`
    const values = 'note: zebra-crossing-77\nprivileged: true\n'
    // A chart that is named as its folder: its rendered manifests are named as its templates
    const cwd = folder({
      'web/Chart.yaml': chart['web/Chart.yaml'],
      'web/templates/pod.yaml': template,
      'web/values.yaml': values,
    })
    for (const one of [[], ['--check', 'privileged-container,host-pid,allow-privilege-escalation']]) {
      const { out } = await run(['fix', target, ...one], { cwd, env })
      expect(out).toContain('-privileged: true\n+privileged: false\n')
      expect(out).toContain('-  hostPID: true\n')
      expect(out).not.toMatch(/s3cr3t|ghp_|zebra/)
    }
  })

  test('a value that makes the chart fail is not proposed', async () => {
    const guard = '{{- if not .Values.worker.privileged }}{{ fail "The worker wants it" }}{{ end }}\n'
    const cwd = folder({ ...chart, 'web/templates/guard.yaml': guard })
    const { out } = await run(['fix', 'web', '--check', 'privileged-container'], { cwd, env })
    expect(out).toContain(
      '  Deployment web  spec.template.spec.containers[2].securityContext.privileged  (privileged-con',
    )
    expect(out).toMatch(/containers\[1\]\.securityContext\.privileged: .*\n$/)
    expect(out).not.toContain('--- a/web/values.yaml')
  })

  test('plain files beside a chart are edited, the chart is proposed', async () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  hostPID: true\n  containers: []\n'
    const cwd = folder({ ...chart, 'pod.yaml': pod })
    const { out, err } = await run(['fix', '.', '--check', 'host-pid'], { cwd, env })
    expect(err).toBe('1 of 2 findings fixed in 1 file; for 1 a change of chart or kustomization sources is proposed\n')
    expect(readFileSync(join(cwd, 'pod.yaml'), 'utf8')).toBe(pod.replace('  hostPID: true\n', ''))
    expect(out).toContain('--- a/web/templates/deployment.yaml')
  })
})

describe.runIf((rendererFor('kustomize') ?? rendererFor('kubectl')) !== undefined)('kustomizations', () => {
  test('the patch that sets the value, and the base for the rest', async () => {
    const cwd = folder(kustomization)
    const checks = ['--check', 'host-pid,host-ipc,allow-privilege-escalation']
    const { out, err } = await run(['fix', 'k', ...checks], { cwd, env })
    expect(err).toBe('0 of 3 findings fixed in 0 files; for 3 a change of chart or kustomization sources is proposed\n')
    for (const [file, text] of Object.entries(kustomization)) expect(readFileSync(join(cwd, file), 'utf8')).toBe(text)
    await patched(cwd, out)
    expect(await findings(cwd, 'k', ...checks)).toEqual([])
    expect(readFileSync(join(cwd, 'k/over/patch.yaml'), 'utf8')).not.toContain('hostPID')
    expect(readFileSync(join(cwd, 'k/base/web.yaml'), 'utf8')).toBe(
      `${kustomization['k/base/web.yaml'].replace('  hostIPC: true\n', '')}      securityContext:\n        allowPrivilegeEscalation: false\n`,
    )
  })
})
