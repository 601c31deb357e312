import type { Assessment, Finding, Source } from '../../model/finding.ts'
import { severities } from '../../model/severity.ts'
import { html as text, shorten, visible, webAddress } from '../escape.ts'
import { extentText, groupsOf } from '../groups.ts'
import type { Group } from '../groups.ts'
import { objectText, pathText, renderedSpot, spotOf, spotText } from '../place.ts'
import { byText } from '../words.ts'

/** Every finding under its check, with what a reader needs to understand and fix it, and the filters. */
export function findingsSection(assessment: Assessment): string {
  const groups = groupsOf(assessment, assessment.findings)
  if (groups.length === 0) return ''
  return [
    '<section id="findings"><h2>Findings</h2>',
    filters(assessment, groups),
    ...groups.map(groupHtml),
    '</section>',
  ].join('\n')
}

function statusOf(finding: Finding): 'fail' | 'unknown' | 'pass' | 'suppressed' {
  return finding.suppressed === undefined ? finding.status : 'suppressed'
}

const statusLabel = { fail: 'Failed', unknown: 'Unknown', suppressed: 'Suppressed', pass: 'Passed' } as const

function filters({ findings }: Assessment, groups: readonly Group[]): string {
  const statuses = new Set(findings.map(statusOf))
  const present = new Set(findings.map(({ severity }) => severity))
  const namespaces = [...new Set(findings.map(({ object }) => object.namespace))].sort(byText)
  const checkbox = (name: string, value: string, label: string, on: boolean) =>
    `<label><input type="checkbox" name="${name}" value="${value}"${on ? ' checked' : ''}> ${label}</label>`
  const option = (value: string, label: string) => `<option value="${text(value)}">${text(shorten(label, 80))}</option>`
  const checks = groups.map(({ check }) => check).toSorted((a, b) => byText(a.title, b.title))
  return [
    '<form class="filters" hidden>',
    '<input type="search" name="text" placeholder="Search" aria-label="Search the findings">',
    '<fieldset aria-label="Severity">',
    ...severities
      .toReversed()
      .filter((severity) => present.has(severity))
      .map((severity) => checkbox('severity', severity, severity, true)),
    '</fieldset><fieldset aria-label="Status">',
    ...(['fail', 'unknown', 'suppressed', 'pass'] as const)
      .filter((status) => statuses.has(status))
      .map((status) =>
        checkbox('status', status, statusLabel[status].toLowerCase(), status === 'fail' || status === 'unknown'),
      ),
    '</fieldset>',
    `<select name="check" aria-label="Check">${option('', 'All checks')}${checks.map(({ id, title }) => option(id, title)).join('')}</select>`,
    `<select name="namespace" aria-label="Namespace">${option('', 'All namespaces')}`,
    ...namespaces.map((namespace) => option(`n:${namespace}`, namespace === '' ? '(cluster-scoped)' : namespace)),
    '</select><button type="button" name="all">Open all</button><button type="reset">Reset</button><output></output></form>',
  ].join('')
}

function groupHtml(group: Group, index: number): string {
  const { check, severity, findings } = group
  const description = [
    entry('Why', check.why === '' ? '' : `${text(check.why)}.`),
    entry('Attack', check.attack === '' ? '' : `${text(check.attack)}.`),
    entry('Remedy', check.remedy === '' ? '' : `${text(check.remedy)}.`),
    entry('Sources', check.sources.map(sourceHtml).join('<br>')),
    entry(
      'Check',
      `<code>${text(check.id)}</code>${check.aliases.length === 0 ? '' : ` <span class="soft">also ${text(check.aliases.join(', '))}</span>`}`,
    ),
  ]
  return [
    `<details class="group" id="g${index}" data-check="${text(check.id)}"><summary><span class="tag ${severity}">${severity}</span>`,
    `<span class="title">${text(check.title)}</span><span class="extent">${statusText(group)}</span></summary>`,
    `<div class="body"><dl>${description.join('')}</dl>`,
    '<table class="places"><thead><tr><th>Object</th><th>Where</th><th>Found</th></tr></thead><tbody>',
    findings.map(rowHtml).join('\n'),
    '</tbody></table></div></details>',
  ].join('\n')
}

/** `3 places in 2 workloads`, or `2 failed, 1 unknown` where not all of them failed. */
function statusText(group: Group): string {
  const counts = { fail: 0, unknown: 0, suppressed: 0, pass: 0 }
  for (const finding of group.findings) counts[statusOf(finding)] += 1
  if (counts.fail === group.findings.length) return extentText(group)
  const statuses = ['fail', 'unknown', 'suppressed', 'pass'] as const
  const present = statuses.filter((status) => counts[status] > 0)
  return present.map((status) => `${counts[status]} ${statusLabel[status].toLowerCase()}`).join(', ')
}

function entry(term: string, definition: string): string {
  return definition === '' ? '' : `<dt>${term}</dt><dd>${definition}</dd>`
}

// Only addresses of the web become links: the page has no other use for one, and `javascript:` would be an attack.
export function sourceHtml({ title, url }: Source): string {
  const address = webAddress(url)
  if (address === undefined) return text(title)
  return `<a href="${text(address)}" rel="noopener noreferrer">${text(title)}</a>`
}

function rowHtml(finding: Finding): string {
  const { object, severity, suppressed } = finding
  const status = statusOf(finding)
  const spot = spotOf(finding)
  const rendered = finding.source === undefined ? undefined : renderedSpot(finding)
  const path = pathText(finding)
  const until = suppressed?.expires === undefined ? '' : ` until ${suppressed.expires}`
  return [
    `<tr data-severity="${severity}" data-status="${status}" data-namespace="${text(object.namespace)}">`,
    `<td>${brief(objectText(object), 400)}${status === 'fail' ? '' : `<br><span class="tag ${status}">${statusLabel[status]}</span>`}</td>`,
    `<td>${spot === undefined ? '<span class="soft">in the cluster</span>' : `<code>${brief(spotText(spot), 400)}</code>`}`,
    rendered === undefined ? '' : `<small>rendered: ${brief(spotText(rendered), 400)}</small>`,
    `</td><td>${brief(finding.message, 1000)}`,
    path === '' ? '' : `<small class="mono">${brief(path, 500)}</small>`,
    suppressed === undefined
      ? ''
      : `<small>Suppressed by ${suppressed.by}${text(until)}: ${brief(suppressed.reason, 500)}</small>`,
    '</td></tr>',
  ].join('')
}

export function brief(evidence: string, most: number): string {
  return text(shorten(visible(evidence), most))
}

/** `3 places in 2 workloads` of a group by its number, as a link to it. */
export function groupLink(group: Group, index: number): string {
  return `<a href="#g${index}">${text(group.check.title)}</a>`
}
