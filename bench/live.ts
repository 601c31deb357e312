// A live cluster: creates PODS pods on a real API server (no nodes, so they stay pending) and times `seaworthy scan --cluster`.
// Run: npm run build && node bench/live.ts [PODS]     Linux, root, test/kube/cluster built. Prints a Markdown table.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kubectl, startApiServer } from '../test/kube/api-server.ts'
import { parseKubeconfigFile } from '../test/kube/kubeconfig-paths.ts'

const pods = Number(process.argv[2] ?? 10_000)
const namespaces = 20
// A server of its own: the name of its folder is that of the other version, so tests that run beside it do not see it.
const server = await startApiServer({ kube: '1.34' })
if ('skip' in server) {
  process.stderr.write(`${server.skip}\n`)
  process.exit(3)
}
const { server: url, ca, cert, key } = parseKubeconfigFile(server.kubeconfig)
const agent = new Agent({
  ca: readFileSync(ca),
  cert: readFileSync(cert),
  key: readFileSync(key),
  keepAlive: true,
  maxSockets: 16,
})

function create(namespace: string, index: number): Promise<void> {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `pod-${index}`, labels: { app: `app-${index % 500}` } },
    spec: {
      automountServiceAccountToken: index % 2 === 0,
      containers: [
        {
          name: 'main',
          image: `registry.example/app-${index % 500}:1.0`,
          env: [{ name: 'LEVEL', value: 'info' }],
          ports: [{ containerPort: 8080 }],
        },
      ],
    },
  }
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/api/v1/namespaces/${namespace}/pods`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (reply) => {
        reply.resume()
        reply.on('end', () => {
          if ((reply.statusCode ?? 0) < 300 || reply.statusCode === 409) resolve()
          else reject(new Error(`HTTP ${reply.statusCode}`))
        })
      },
    )
    sent.on('error', reject)
    sent.end(JSON.stringify(pod))
  })
}

const names = Array.from({ length: namespaces }, (_, index) => `bench-${index}`)
const objects = names.flatMap((name) => [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'app', namespace: name } },
])
kubectl(server.kubeconfig, ['apply', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }))
for (const name of names) {
  for (let tries = 0; tries < 60; tries += 1) {
    if (
      spawnSync('kubectl', ['--kubeconfig', server.kubeconfig, '-n', name, 'get', 'serviceaccount', 'default'], {
        stdio: 'ignore',
      }).status === 0
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
const lanes = Array.from({ length: 16 }, async (_, lane) => {
  for (let index = lane; index < pods; index += 16) await create(names[index % namespaces] ?? '', index)
})
await Promise.all(lanes)
agent.destroy()

const packed = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'))
for (const part of ['bin', 'dist', 'package.json'])
  cpSync(join(import.meta.dirname, '../apps/cli', part), join(packed, part), { recursive: true })
process.stdout.write('| pods | run | seconds | MB |\n|---|---|---|---|\n')
for (let run = 1; run <= 3; run += 1) {
  const args = [
    '-f',
    '%e %M',
    process.execPath,
    join(packed, 'bin/seaworthy.js'),
    'scan',
    '--kubeconfig',
    server.kubeconfig,
    '--cluster',
    '--tier',
    'all',
    '-f',
    'json',
  ]
  const done = spawnSync('/usr/bin/time', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [, seconds, kilobytes] = /(\d+\.\d+) (\d+)\s*$/.exec(done.stderr) ?? []
  process.stdout.write(`| ${pods} | ${run} | ${seconds ?? done.stderr} | ${Math.round(Number(kilobytes) / 1024)} |\n`)
}
rmSync(packed, { recursive: true })
await server.stop()
