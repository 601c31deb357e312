import { allChecks } from '@seaworthy/engine/assess/assess.ts'
import { kindsNeeded } from '@seaworthy/engine/checks/plan.ts'
import { clusterRole } from '@seaworthy/sources/kubernetes/permissions.ts'
import { chosenChecks } from '../assess-target.ts'
import { requestsOf } from '../evidence/from-cluster.ts'
import { choiceOptions, clusterOptions } from '../options.ts'
import { toYaml } from '../to-yaml.ts'
import type { Command } from './index.ts'

export const permissions: Command = {
  spec: {
    name: 'permissions',
    summary: 'Print the ClusterRole that reading a cluster needs',
    usage: '[OPTIONS]     for all checks, or for those that --tier and --check choose',
    options: {
      ...choiceOptions,
      secrets: clusterOptions.secrets,
      format: { type: 'string', short: 'f', value: 'FORMAT', values: ['yaml', 'json'], help: 'yaml (default) or json' },
    },
    examples: [['seaworthy permissions | kubectl apply -f -', 'bind it to the identity that scans; read-only']],
  },
  async run(args, terminal) {
    const narrowed =
      args.texts('tier').length > 0 || args.texts('check').length > 0 || args.texts('skip-check').length > 0
    const mode = args.text('secrets') === 'metadata' ? 'metadata' : 'none'
    const role = clusterRole(requestsOf(kindsNeeded(narrowed ? chosenChecks(args) : allChecks())), mode)
    await terminal.out(args.text('format') === 'json' ? `${JSON.stringify(role, null, 2)}\n` : toYaml(role))
    return 0
  },
}
