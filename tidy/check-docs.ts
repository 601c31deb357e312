// Writes docs/checks/ from the units. Run: node tidy/check-docs.ts   A test compares the result.

import { checkAreas } from '../packages/engine/src/checks/index.ts'
import { waitingRows } from '../packages/engine/src/assess/aliases.ts'
import { checkInfo } from '../packages/engine/src/assess/assess.ts'
import type { CheckInfo } from '../packages/engine/src/model/finding.ts'

const areaTitles: Readonly<Record<string, string>> = {
  pod: 'Pods: security contexts, host access, isolation',
  rbac: 'Identity and permissions',
  network: 'Network',
  secrets: 'Secrets and configuration',
  images: 'Images and supply chain',
  cve: 'Configuration that known vulnerabilities need',
  admission: 'Admission',
  'control-plane': 'Control plane',
  reliability: 'Reliability',
  hygiene: 'Namespaces, labels and API versions',
}

/** File name under docs/checks/ to its text. */
export function checkDocs(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  const index = [
    '# Checks',
    '',
    'Generated from the units in `packages/engine/src/checks/`; do not edit.',
    '',
    '| area | checks |',
    '|---|---|',
  ]
  for (const { id, checks } of checkAreas) {
    const infos = checks.map(checkInfo)
    index.push(`| [${areaTitles[id] ?? id}](${id}.md) | ${infos.length} |`)
    pages.set(`${id}.md`, page(areaTitles[id] ?? id, infos))
  }
  index.push('', '## Waiting for evidence', '', 'Rows of the union of other tools that no check answers yet.', '')
  index.push('| row | what | waits for | ids |', '|---|---|---|---|')
  for (const { row, title, why, aliases } of waitingRows()) {
    index.push(`| ${row} | ${title} | ${why.replace('waits for ', '')} | ${aliases.join(', ')} |`)
  }
  pages.set('README.md', `${index.join('\n')}\n`)
  return pages
}

function page(title: string, infos: readonly CheckInfo[]): string {
  return [`# ${title}`, '', 'Generated from the units; do not edit.', '', ...infos.flatMap(section)].join('\n')
}

function section(info: CheckInfo): readonly string[] {
  const sources = info.sources.map(({ title, url }) => (url === undefined ? title : `[${title}](${url})`))
  return [
    `## ${info.id}`,
    '',
    `**${info.title}.** ${info.severity}, ${info.confidence}, tier ${info.tier}${info.fixable ? ', fixable' : ''}.`,
    '',
    `${info.why}. ${info.attack.endsWith('.') ? info.attack : `${info.attack}.`}`,
    '',
    `- Do: ${info.remedy}.`,
    `- Source: ${sources.join('; ')}.`,
    `- Reads: ${info.reads.map((entry) => `\`${entry}\``).join(', ')}`,
    ...(info.expression === undefined ? [] : [`- CEL: \`${info.expression}\``]),
    ...(info.aliases.length === 0 ? [] : [`- Also known as: ${info.aliases.join(', ')}`]),
    '',
  ]
}

if (import.meta.main) {
  const { mkdirSync, writeFileSync } = await import('node:fs')
  const folder = new URL('../docs/checks/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of checkDocs()) writeFileSync(new URL(file, folder), text)
}
