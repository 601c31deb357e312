// Side by side: seaworthy (the bundle, all checks) and other tools on the same inputs in one run.
// Run: node bench/scan.ts CORPORA [PEERS]     CORPORA: folder with argo-cd and kube-prometheus; PEERS: folder with
// kube-score, polaris and trivy (a checkov on the PATH is used too). Prints a Markdown table.

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { measure, median } from './measure.ts'
import type { Measured } from './measure.ts'
import { packProgram } from './pack.ts'

const [corpora, peers] = process.argv.slice(2)
if (corpora === undefined) {
  process.stderr.write('node bench/scan.ts CORPORA [PEERS]\n')
  process.exit(2)
}
const runs = 9
const { folder: packed, program } = packProgram()

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
}

type Tool = readonly [name: string, program: string, args: (folder: string) => readonly string[]]

const tools: readonly Tool[] = [
  ['seaworthy, all checks', process.execPath, (folder) => [program, 'scan', folder, '--tier', 'all', '-f', 'json']],
  ['seaworthy, table', process.execPath, (folder) => [program, 'scan', folder]],
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

process.stdout.write(
  '| input | tool | seconds (median, min–max) | CPU seconds | MB | ratio |\n|---|---|---|---|---|---|\n',
)
for (const corpus of ['argo-cd', 'kube-prometheus'].filter((name) => existsSync(join(corpora, name)))) {
  const results = new Map<string, Measured[]>()
  // Tools take turns, so that what else the machine does falls on all of them. The first turn fills caches.
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, tool, args] of tools) {
      if (name === 'checkov' && run > 2) continue
      const one = measure(tool, args(join(corpora, corpus)))
      if (one !== undefined && run > 0) results.set(name, [...(results.get(name) ?? []), one])
    }
  }
  const medianOf = (name: string): number => median((results.get(name) ?? []).map(({ seconds }) => seconds))
  for (const [name, all] of results) {
    const seconds = all.map((one) => one.seconds)
    const cells = [
      corpus,
      name,
      `${median(seconds).toFixed(2)} (${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)})`,
      median(all.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2),
      Math.max(...all.map(({ megabytes }) => megabytes)),
      (medianOf(name) / medianOf('seaworthy, all checks')).toFixed(2),
    ]
    process.stdout.write(`| ${cells.join(' | ')} |\n`)
  }
}
rmSync(packed, { recursive: true })
