import { rename, writeFile } from 'node:fs/promises'
import { allChecks } from '@seaworthy/engine/assess/assess.ts'
import { kindsNeeded } from '@seaworthy/engine/checks/plan.ts'
import { OperationError } from '@seaworthy/sources/operation-error.ts'
import { writeSnapshot } from '@seaworthy/sources/snapshot/write-snapshot.ts'
import { UsageError } from '../arguments.ts'
import { momentOf } from '../assess-target.ts'
import { gatherCluster } from '../evidence/gather-cluster.ts'
import { exitCodeOf } from '../exit-code.ts'
import { clusterOptions } from '../options.ts'
import { redactObject } from '../redact-object.ts'
import type { Command } from './index.ts'

export const snapshot: Command = {
  spec: {
    name: 'snapshot',
    summary: 'Save what a cluster shows, to judge it elsewhere',
    usage: '-o cluster.json.zst [OPTIONS]',
    options: {
      output: { type: 'string', short: 'o', value: 'FILE', help: 'Where to write it; the ending is .json.zst' },
      namespace: { type: 'string', short: 'n', multiple: true, value: 'NAME', help: 'Read only this namespace' },
      at: { type: 'string', value: 'TIME', help: 'The moment that "now" means, ISO 8601 (default: the clock)' },
      ...clusterOptions,
    },
    examples: [
      [
        'seaworthy snapshot -o cluster.json.zst && seaworthy scan cluster.json.zst',
        'the same assessment as of the cluster, later and elsewhere',
      ],
    ],
  },
  async run(args, terminal) {
    const file = args.text('output')
    if (file === undefined || args.positionals.length > 0)
      throw new UsageError('seaworthy snapshot wants -o FILE.json.zst')
    if (!file.endsWith('.json.zst'))
      throw new UsageError(
        `A snapshot's name ends with .json.zst, so that seaworthy scan knows it; not ${JSON.stringify(file)}`,
      )
    const at = momentOf(args)
    const read = await gatherCluster(args, kindsNeeded(allChecks()), at, terminal)
    const bytes = await writeSnapshot(read, redactObject)
    try {
      await writeFile(`${file}.part`, bytes, { mode: 0o600 })
      await rename(`${file}.part`, file)
    } catch (error) {
      throw new OperationError(
        'OUTPUT_FAILED',
        `Cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
        { cause: error },
      )
    }
    const hidden = read.coverage.filter(({ seen }) => seen !== 'complete').length
    terminal.err(
      `${read.objects.length} objects of ${read.context}, ${bytes.length} bytes${hidden > 0 ? `; ${hidden} kinds were not seen in full` : ''}\n`,
    )
    return exitCodeOf(read.problems, false)
  },
}
