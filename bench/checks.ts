// What a check costs a workload: all checks together on a generated cluster, as a run asks them, and the dearest of them alone.
// Run: node bench/checks.ts [WORKLOADS] [NAMESPACES]   Prints a Markdown table. Input: bench/inputs/cluster.ts, seed 1.

import { allChecks } from '@seaworthy/engine/assess/assess.ts'
import { runChecks } from '@seaworthy/engine/checks/run.ts'
import { readManifests } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import { buildWorld } from '@seaworthy/engine/model/build-world.ts'
import type { Check } from '@seaworthy/engine/model/check.ts'
import { defaultSettings } from '@seaworthy/engine/model/settings.ts'
import type { World } from '@seaworthy/engine/model/world.ts'
import { clusterTexts } from './inputs/cluster.ts'

const [workloads = 5000, namespaces = 200] = process.argv.slice(2, 4).map(Number)
const objects = [...clusterTexts(workloads, namespaces)].flatMap(
  ({ file, text }) => readManifests({ file, text }, () => 'full').resources,
)
const checks = allChecks()
const runs = 5

function newWorld(): World {
  return buildWorld({
    at: '2026-01-01T00:00:00.000Z',
    target: { kind: 'files', name: 'generated' },
    objects,
    coverage: {
      world: 'closed',
      files: 0,
      documents: 0,
      objects: 0,
      workloads: 0,
      indexedOnly: {},
      kinds: [],
      notJudged: [],
      notes: [],
      problems: [],
    },
    settings: defaultSettings,
  })
}

/** Milliseconds, the fastest of several runs: what else the machine does only ever adds. */
function fastest(asked: readonly Check[], world: () => World): { readonly ms: number; readonly verdicts: number } {
  let ms = Number.POSITIVE_INFINITY
  let verdicts = 0
  for (let run = 0; run < runs; run += 1) {
    const judged = world()
    verdicts = 0
    const start = performance.now()
    runChecks(asked, judged, { take: () => (verdicts += 1) })
    ms = Math.min(ms, performance.now() - start)
  }
  return { ms, verdicts }
}

const together = fastest(checks, newWorld)
const perCheck = (1000 * together.ms) / (workloads * checks.length)
process.stdout.write(
  `${workloads} workloads, ${objects.length} objects, ${checks.length} checks, ${together.verdicts} verdicts: ${together.ms.toFixed(0)} ms, ` +
    `${perCheck.toFixed(3)} µs a check and workload\n\n`,
)
const alone = checks.map((check) => {
  const { ms, verdicts } = fastest([check], newWorld)
  return { id: check.id, us: (1000 * ms) / workloads, verdicts }
})
process.stdout.write('| dearest checks, alone | µs a workload | verdicts |\n|---|---|---|\n')
for (const { id, us, verdicts } of alone.toSorted((a, b) => b.us - a.us).slice(0, 15)) {
  process.stdout.write(`| ${id} | ${us.toFixed(2)} | ${verdicts} |\n`)
}
