import type { Assessment, CheckInfo, Finding } from '../../model/finding.ts'
import { coverageLines, judgedText, verdictText } from '../coverage-lines.ts'
import { jsonText, markdown, markdownCode, shorten, visible, webAddress } from '../escape.ts'
import type { Format } from '../format.ts'
import { bySeverity, checksById, isFailure } from '../groups.ts'
import { objectText, pathText, renderedSpot, spotOf, spotText } from '../place.ts'

// GitLab has two reports that could hold findings. Code Quality knows no identifiers, remedies or scanner and shows up as a
// matter of taste; SAST is the one that the security dashboard, approval rules and the merge request widget read. The
// schema is security-report-schemas 15.0.4, `sast-report-format.json`, which GitLab 15.9 and later accept.
const version = '15.0.4'

/** GitLab's SAST report: `artifacts: reports: sast: gl-sast-report.json`. Suppressed and passed findings are only counted. */
export const gitlab: Format = {
  id: 'gitlab',
  mediaType: 'application/json',
  extension: 'json',
  render(assessment) {
    const checks = checksById(assessment)
    const tool = { id: 'seaworthy', name: 'Seaworthy', version: assessment.tool.version, vendor: { name: 'Seaworthy' } }
    const time = assessment.at.slice(0, 19)
    return jsonText({
      version,
      schema: `https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v${version}/dist/sast-report-format.json`,
      scan: {
        analyzer: tool,
        scanner: tool,
        type: 'sast',
        start_time: time,
        end_time: time,
        status: assessment.coverage.problems.some(({ cause }) => cause === 'world') ? 'failure' : 'success',
        messages: messages(assessment),
      },
      vulnerabilities: assessment.findings
        .filter((finding) => isFailure(finding) || (finding.status === 'unknown' && finding.suppressed === undefined))
        .sort(bySeverity)
        .map((finding) => vulnerability(finding, checks.get(finding.check), assessment)),
    })
  },
}

function messages(assessment: Assessment): object[] {
  const list = [
    { level: 'info', value: verdictText(assessment) },
    { level: 'info', value: judgedText(assessment) },
  ]
  for (const { kind, text } of coverageLines(assessment)) {
    const level = kind === 'problem' || kind === 'not-judged' ? 'warn' : 'info'
    list.push({ level, value: visible(shorten(text, 2000)) })
  }
  return list
}

const severityNames = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' } as const

function vulnerability(finding: Finding, check: CheckInfo | undefined, assessment: Assessment): object {
  const { fingerprint, status, severity, object } = finding
  const unknown = status === 'unknown'
  const spot = spotOf(finding)
  const file =
    spot?.file ??
    [assessment.target.name, object.namespace, object.kind, object.name].filter((part) => part !== '').join('/')
  const location = { file: visible(file), start_line: spot?.line ?? 1, end_line: spot?.line ?? 1 }
  const title = check?.title ?? finding.check
  return {
    id: fingerprint,
    name: shorten(unknown ? `Unknown: ${title}` : title, 255),
    description: description(finding, check),
    severity: unknown ? 'Unknown' : severityNames[severity],
    ...(check === undefined || check.remedy === '' ? {} : { solution: shorten(check.remedy, 7000) }),
    identifiers: [finding.check, ...finding.aliases.slice(0, 15)].map((id, index) => ({
      type: index === 0 ? 'seaworthy_check' : 'seaworthy_alias',
      name: index === 0 ? `Seaworthy ${id}` : id,
      value: id,
    })),
    ...linksOf(check),
    location,
    // The object's own fingerprint, so that GitLab follows a finding through moved lines and renamed files.
    tracking: { type: 'source', items: [{ ...location, signatures: [{ algorithm: 'hash', value: fingerprint }] }] },
  }
}

/** GitLab Flavored Markdown, at most 1,048,576 characters. */
function description(finding: Finding, check: CheckInfo | undefined): string {
  const rendered = finding.source === undefined ? undefined : renderedSpot(finding)
  const path = pathText(finding)
  return [
    markdown(shorten(finding.message, 4000)),
    [markdownCode(shorten(objectText(finding.object), 1000)), path === '' ? '' : markdownCode(shorten(path, 2000))]
      .filter(Boolean)
      .join(' '),
    rendered === undefined ? '' : `Rendered: ${markdownCode(shorten(spotText(rendered), 1000))}`,
    check === undefined || check.why === '' ? '' : `${markdown(check.why)}.`,
    check === undefined || check.attack === '' ? '' : `${markdown(check.attack)}.`,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

function linksOf(check: CheckInfo | undefined): object {
  const links = (check?.sources ?? []).flatMap(({ title, url }) => {
    const address = webAddress(url)
    return address === undefined ? [] : [{ name: title, url: address }]
  })
  return links.length === 0 ? {} : { links }
}
