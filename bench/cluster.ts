// A generated cluster from YAML and from a snapshot of the same objects: seconds, memory, and whether a workload costs the
// same in a small cluster and in a large one. Run: node bench/cluster.ts [RUNS]   Prints a Markdown table.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allChecks } from '@seaworthy/engine/assess/assess.ts'
import { kindsNeeded } from '@seaworthy/engine/checks/plan.ts'
import { readManifests } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import { groupKindOf } from '@seaworthy/engine/model/resource.ts'
import { writeSnapshot } from '@seaworthy/sources/snapshot/write-snapshot.ts'
import { clusterTexts, writeCluster } from './inputs/cluster.ts'
import { measure, median } from './measure.ts'
import { packProgram } from './pack.ts'

const sizes = [
  [1000, 40],
  [10_000, 400],
  [50_000, 2000],
] as const
const runs = Number(process.argv[2] ?? 3)
const { folder, program } = packProgram()
const inputs = mkdtempSync(join(tmpdir(), 'seaworthy-cluster-'))

async function snapshot(workloads: number, namespaces: number, file: string): Promise<void> {
  const objects = [...clusterTexts(workloads, namespaces)].flatMap(({ file: name, text }) =>
    readManifests({ file: name, text }, () => 'full').resources.map(({ value }) => value),
  )
  const coverage = kindsNeeded(allChecks()).map(({ group, kind }) => ({
    groupKind: groupKindOf(group, kind),
    seen: 'complete' as const,
  }))
  const head = {
    toolVersion: '0.1.0',
    at: '2026-01-01T00:00:00.000Z',
    context: 'generated',
    server: 'https://generated',
  }
  const rest = { version: 'v1.36.0', secrets: 'none' as const, coverage, notes: [], problems: [], objects }
  writeFileSync(file, await writeSnapshot({ ...head, ...rest }, (object) => object))
}

const reports = [
  ['security, table', []],
  ['security, json', ['-f', 'json']],
  ['all checks, json', ['--tier', 'all', '-f', 'json']],
] as const

process.stdout.write(
  '| input | report | seconds | CPU seconds | MB | ms a workload (CPU) |\n|---|---|---|---|---|---|\n',
)
for (const [workloads, namespaces] of sizes) {
  const yaml = join(inputs, `yaml-${workloads}`)
  const saved = join(inputs, `${workloads}.json.zst`)
  writeCluster(workloads, namespaces, yaml)
  await snapshot(workloads, namespaces, saved)
  for (const [source, path] of [
    ['YAML', yaml],
    ['snapshot', saved],
  ] as const) {
    for (const [report, more] of reports) {
      const results = Array.from({ length: runs }, () => measure(process.execPath, [program, 'scan', path, ...more]))
      const seen = results.filter((one) => one !== undefined)
      const cpu = median(seen.map((one) => one.cpuSeconds))
      const cells = [
        `${workloads} workloads in ${namespaces} namespaces, ${source}`,
        report,
        median(seen.map((one) => one.seconds)).toFixed(2),
        cpu.toFixed(2),
        Math.max(...seen.map((one) => one.megabytes)),
        ((1000 * cpu) / workloads).toFixed(2),
      ]
      process.stdout.write(`| ${cells.join(' | ')} |\n`)
    }
  }
}
for (const made of [folder, inputs]) rmSync(made, { recursive: true })
