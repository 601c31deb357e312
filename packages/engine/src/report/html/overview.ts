import type { Assessment, ControlResult } from '../../model/finding.ts'
import { severities } from '../../model/severity.ts'
import { coverageLines, failureCount, isIncomplete, judgedText, verdictText } from '../coverage-lines.ts'
import { html as text } from '../escape.ts'
import { extentText, groupsByRisk, groupsOf, shareOfRisk } from '../groups.ts'
import { objectText } from '../place.ts'
import { byFramework, controlCounts, controlNote, controlWord, frameworkName, frameworkOf } from '../control-results.ts'
import { admissionText, outcomeReasons } from '../table-sections.ts'
import { capital, count, listed } from '../words.ts'
import { brief, groupLink } from './findings.ts'

/** What a manager reads: the verdict in a sentence, the counts, and whether they can be trusted. */
export function headSection(assessment: Assessment): string {
  const { target, tool, at, summary } = assessment
  const { critical, high } = summary.failures
  const urgent = listed(
    [critical > 0 ? `${critical} critical` : '', high > 0 ? `${high} high` : ''].filter((part) => part !== ''),
  )
  const failures = failureCount(assessment)
  const headline =
    urgent === ''
      ? failures === 0
        ? isIncomplete(assessment)
          ? 'Nothing was found in what could be judged'
          : 'No findings'
        : `${count(failures, 'finding')}, none of them critical or high`
      : `${urgent} ${critical + high === 1 ? 'finding' : 'findings'} to fix first`
  const groups = groupsByRisk(assessment)
  const share =
    groups.length > 3 ? ` The first 3 of ${groups.length} fixes remove ${shareOfRisk(groups, 3)}% of the risk.` : ''
  const version = target.kubernetesVersion === undefined ? '' : `, Kubernetes ${target.kubernetesVersion}`
  return [
    `<header><div class="meta">Seaworthy ${text(tool.version)} · ${capital(target.kind)} ${brief(target.name, 300)}${brief(version, 100)} · ${text(at)}</div>`,
    `<h1>${headline}</h1><p>${text(judgedText(assessment))}.${share}</p>`,
    tiles(assessment),
    isIncomplete(assessment)
      ? '<div class="notice">Not everything could be judged. What is missing stands under <a href="#coverage">Coverage</a>; until it is judged, this report is not the whole picture.</div>'
      : '',
    '</header>',
  ].join('\n')
}

function tiles({ summary }: Assessment): string {
  const tile = (kind: string, number: number, label: string) =>
    `<li class="${kind}${number === 0 ? ' zero' : ''}"><strong>${number}</strong>${label}</li>`
  return [
    '<ul class="tiles">',
    ...severities.toReversed().map((severity) => tile(severity, summary.failures[severity], severity)),
    tile('unknown', summary.unknown, 'unknown'),
    tile('suppressed', summary.suppressed, 'suppressed'),
    '</ul>',
  ].join('')
}

const firstLimit = 10

/** The remedies that take away most risk, with the share of the whole that each holds. */
export function firstSection(assessment: Assessment): string {
  const groups = groupsByRisk(assessment)
  if (groups.length === 0) return ''
  const whole = groups.reduce((sum, { risk }) => sum + risk, 0)
  const order = new Map(groupsOf(assessment, assessment.findings).map(({ check }, index) => [check.id, index]))
  const rows = groups.slice(0, firstLimit).map((group, index) => {
    const share = Math.round((group.risk / whole) * 100)
    return [
      `<tr><td class="number">${index + 1}</td><td><span class="tag ${group.severity}">${group.severity}</span>${groupLink(group, order.get(group.check.id) ?? 0)}`,
      `<p>${text(group.check.remedy)}</p></td><td>${extentText(group)}</td>`,
      `<td class="number">${share < 1 ? '&lt;1' : share}% <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${share}" height="8"/></svg></td></tr>`,
    ].join('')
  })
  const rest =
    groups.length > firstLimit
      ? `<p class="soft">and ${count(groups.length - firstLimit, 'more fix', 'more fixes')} under Findings</p>`
      : ''
  return [
    '<section><h2>What to fix first</h2><table class="first"><thead><tr><th class="number">#</th><th>Fix</th><th>Where</th><th class="number">Share of the risk</th></tr></thead>',
    `<tbody>${rows.join('\n')}</tbody></table>${rest}</section>`,
  ].join('\n')
}

const coverageLabel = {
  'not-judged': 'Not judged',
  problem: 'Problem',
  partial: 'Seen in part',
  indexed: 'Indexed only',
  world: 'Note',
  note: 'Note',
} as const

/** What was seen and what was not. */
export function coverageSection(assessment: Assessment): string {
  const lines = coverageLines(assessment).map(({ kind, text: line }) => {
    const loud = kind === 'not-judged' || kind === 'problem' ? ' class="loud"' : ''
    return `<li${loud}><span>${coverageLabel[kind]}</span><span>${brief(line, 2000)}</span></li>`
  })
  const all =
    lines.length === 0
      ? '<p>Everything that was asked for was judged.</p>'
      : `<ul class="plain">${lines.join('\n')}</ul>`
  return `<section id="coverage"><h2>Coverage</h2><p>${text(judgedText(assessment))}. ${text(verdictText(assessment))}.</p>${all}</section>`
}

/** The answers by framework and control, each with the notice of whose ids these are. */
export function controlsSection(assessment: Assessment): string {
  if (assessment.controls.length === 0) return ''
  const frameworks = byFramework(assessment.controls)
  const links = new Map(
    groupsOf(assessment, assessment.findings).map((group, index) => [group.check.id, groupLink(group, index)]),
  )
  const parts = ['<section id="controls"><h2>Controls</h2>']
  for (const [framework, members] of frameworks) {
    const open = frameworks.size === 1 ? ' open' : ''
    parts.push(
      `<details class="fold"${open}><summary><span class="title">${brief(frameworkName(framework, assessment), 200)}</span><span class="extent">${controlCounts(members)}</span></summary>`,
      '<div class="body"><table class="controls"><thead><tr><th>Control</th><th>Title</th><th>Answer</th><th>Because</th></tr></thead><tbody>',
      members.map((control) => controlRow(control, links)).join('\n'),
      `</tbody></table>${notice(framework, assessment)}</div></details>`,
    )
  }
  return [...parts, '</section>'].join('\n')
}

function notice(framework: string, assessment: Assessment): string {
  const info = frameworkOf(framework, assessment)
  if (info === undefined) return ''
  return `<p class="meta">${brief(info.source, 300)}<br>${brief(info.licence, 500)}</p>`
}

const mostLinks = 6

function controlRow(control: ControlResult, links: ReadonlyMap<string, string>): string {
  const { status, failed, failing = [] } = control
  const tag = `<span class="tag ${status}">${controlWord[status]}</span>`
  const known = failing.flatMap((check) => links.get(check) ?? [])
  const more = known.length > mostLinks ? ` and ${known.length - mostLinks} more` : ''
  const because =
    known.length === 0
      ? brief(controlNote(control), 500)
      : `${count(failed, 'finding')}: ${known.slice(0, mostLinks).join(', ')}${more}`
  return `<tr><td>${brief(control.control, 100)}</td><td>${brief(control.title, 500)}</td><td>${tag}</td><td>${because}</td></tr>`
}

/** Which workloads' pods Pod Security admission would refuse, or could not be told of. */
export function admissionSection({ admission }: Assessment): string {
  if (admission.length === 0) return ''
  const rows: string[] = []
  for (const outcome of admission) {
    const warned = outcome.podsAllowed === true
    const reasons = outcomeReasons(outcome, warned ? 'warn' : 'enforce')
    if (warned && reasons.length === 0) continue
    const word = outcome.podsAllowed === null ? 'unknown' : warned ? 'medium' : 'fail'
    const label = outcome.podsAllowed === null ? 'unknown' : warned ? 'warned' : 'refused'
    rows.push(
      `<tr><td><span class="tag ${word}">${label}</span></td><td>${brief(objectText(outcome.object), 400)}</td><td>${reasons.map((reason) => brief(reason, 1000)).join('<br>')}</td></tr>`,
    )
  }
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th>Pods</th><th>Workload</th><th>Why</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
  return `<section id="admission"><h2>Pod Security admission</h2><p>${text(admissionText(admission))}.</p>${table}</section>`
}
