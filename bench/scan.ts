// Side by side: seaworthy (the bundle, all checks) and other tools on the same inputs in one run.
// Run: npm run build && node bench/scan.ts CORPORA [PEERS]     CORPORA: folder with argo-cd and kube-prometheus;
// PEERS: folder with kube-score, polaris and trivy (a checkov on the PATH is used too). Prints a Markdown table.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [corpora, peers] = process.argv.slice(2)
if (corpora === undefined) {
  process.stderr.write('node bench/scan.ts CORPORA [PEERS]\n')
  process.exit(2)
}
const runs = 7
const root = join(import.meta.dirname, '..')
const packed = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'))
for (const part of ['bin', 'dist', 'package.json'])
  cpSync(join(root, 'apps/cli', part), join(packed, part), { recursive: true })

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
}

type Tool = readonly [name: string, program: string, args: (folder: string) => readonly string[]]

const tools: readonly Tool[] = [
  [
    'seaworthy, all checks',
    process.execPath,
    (folder) => [join(packed, 'bin/seaworthy.js'), 'scan', folder, '--tier', 'all', '-f', 'json'],
  ],
  ['seaworthy, table', process.execPath, (folder) => [join(packed, 'bin/seaworthy.js'), 'scan', folder]],
  ...(peers === undefined
    ? []
    : ([
        ['kube-score', join(peers, 'kube-score'), (folder) => ['score', ...yamlFiles(folder)]],
        ['polaris', join(peers, 'polaris'), (folder) => ['audit', '--audit-path', folder, '--format', 'json']],
        [
          'trivy config',
          join(peers, 'trivy'),
          (folder) => ['config', '--skip-check-update', '-q', '-f', 'json', folder],
        ],
      ] satisfies readonly Tool[])),
  ['checkov', 'checkov', (folder) => ['-d', folder, '--framework', 'kubernetes', '-o', 'json', '--compact', '--quiet']],
]

function measure(program: string, args: readonly string[]): { seconds: number; megabytes: number } | undefined {
  const done = spawnSync('/usr/bin/time', ['-f', '%e %M', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const match = /(\d+\.\d+) (\d+)\s*$/.exec(done.stderr)
  return match === null || done.error !== undefined
    ? undefined
    : { seconds: Number(match[1]), megabytes: Math.round(Number(match[2]) / 1024) }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

process.stdout.write('| input | tool | seconds (median, min–max) | MB | ratio |\n|---|---|---|---|---|\n')
for (const corpus of ['argo-cd', 'kube-prometheus'].filter((name) => existsSync(join(corpora, name)))) {
  const results = new Map<string, { seconds: number[]; megabytes: number }>()
  // Tools take turns, so that what else the machine does falls on all of them.
  for (let run = 0; run < runs; run += 1) {
    for (const [name, program, args] of tools) {
      if (name === 'checkov' && run > 1) continue
      const one = measure(program, args(join(corpora, corpus)))
      if (one === undefined) continue
      const own = results.get(name) ?? { seconds: [], megabytes: 0 }
      own.seconds.push(one.seconds)
      own.megabytes = Math.max(own.megabytes, one.megabytes)
      results.set(name, own)
    }
  }
  const base = median(results.get('seaworthy, all checks')?.seconds ?? [])
  for (const [name, { seconds, megabytes }] of results) {
    const range = `${median(seconds).toFixed(2)} (${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)})`
    process.stdout.write(`| ${corpus} | ${name} | ${range} | ${megabytes} | ${(median(seconds) / base).toFixed(2)} |\n`)
  }
}
rmSync(packed, { recursive: true })
