import type { Assessment, CheckInfo, Finding } from '../../model/finding.ts'
import type { Confidence, Severity } from '../../model/severity.ts'
import { coverageLines, judgedText, verdictText } from '../coverage-lines.ts'
import { jsonText, markdown, visible, webAddress } from '../escape.ts'
import type { Format } from '../format.ts'
import { bySeverity, checksById } from '../groups.ts'
import { fileUri, objectText, renderedSpot, spotOf } from '../place.ts'
import type { Spot } from '../place.ts'

/**
 * SARIF 2.1.0 (OASIS Standard with errata 01), one run. What GitHub, Azure DevOps and editors read: a rule a check, a
 * result a finding at the file that a person edits, the most severe first, because GitHub keeps the first 5,000.
 * An unknown answer is a result of kind `open` (section 3.27.9) and therefore of level `none` (section 3.27.10).
 */
export const sarif: Format = {
  id: 'sarif',
  mediaType: 'application/sarif+json',
  extension: 'sarif',
  render(assessment) {
    const checks = [...rulesOf(assessment)]
    const ruleIndex = new Map(checks.map((check, index) => [check.id, index]))
    const results = assessment.findings.toSorted(bySeverity).map((finding) => resultOf(finding, ruleIndex, assessment))
    return jsonText({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Seaworthy',
              semanticVersion: assessment.tool.version,
              rules: checks.map(ruleOf),
              notifications: notificationRules,
            },
          },
          columnKind: 'utf16CodeUnits',
          invocations: [invocationOf(assessment)],
          results,
          properties: { target: assessment.target, summary: assessment.summary },
        },
      ],
    })
  },
}

/** The checks that were used, also those that only a finding names. */
function rulesOf(assessment: Assessment): Iterable<CheckInfo> {
  const checks = checksById(assessment)
  for (const { check, tier, severity, confidence } of assessment.findings) {
    if (checks.has(check)) continue
    const rest = { area: '', why: '', attack: '', remedy: '', sources: [], aliases: [], fixable: false, reads: [] }
    checks.set(check, { id: check, title: check, tier, severity, confidence, ...rest })
  }
  return checks.values()
}

// GitHub: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low (docs.github.com, "SARIF support for
// code scanning", security-severity).
const securitySeverity: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' }
const level: Readonly<Record<Severity, string>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note' }
const precision: Readonly<Record<Confidence, string>> = { certain: 'very-high', likely: 'high', possible: 'medium' }

function ruleOf(check: CheckInfo): object {
  const { id, title, severity, confidence, tier, area, why, attack, remedy, sources, aliases } = check
  const parts = [why, attack, remedy === '' ? '' : `Remedy: ${remedy}`].filter((part) => part !== '')
  const links = sources.map((source) => {
    const url = webAddress(source.url)
    return url === undefined ? `- ${markdown(source.title)}` : `- [${markdown(source.title)}](${url})`
  })
  const helpUri = sources.map(({ url }) => webAddress(url)).find((url) => url !== undefined)
  const text = parts.length === 0 ? title : parts.map((part) => `${visible(part)}.`).join('\n\n')
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: why === '' ? title : why },
    help: {
      text,
      markdown: [...parts.map((part) => `${markdown(part)}.`), links.join('\n')].join('\n\n').trim() || markdown(title),
    },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: level[severity] },
    properties: {
      'security-severity': securitySeverity[severity],
      precision: precision[confidence],
      // GitHub shows ten tags and refuses a file with more than twenty on one rule.
      tags: [...new Set([tier, area, ...aliases])].filter((tag) => tag !== '').slice(0, 10),
    },
  }
}

function resultOf(finding: Finding, ruleIndex: ReadonlyMap<string, number>, assessment: Assessment): object {
  const { check, status, severity, object, path, suppressed, source } = finding
  const spot = spotOf(finding)
  const rendered = source === undefined ? undefined : renderedSpot(finding)
  const location = {
    physicalLocation:
      spot === undefined ? { artifactLocation: { uri: fileUri(assessment.target.name || 'target') } } : physical(spot),
    logicalLocations: [
      {
        name: visible(object.name),
        kind: 'object',
        fullyQualifiedName: visible(`${object.apiVersion} ${objectText(object)}${path === '' ? '' : ` ${path}`}`),
      },
    ],
  }
  return {
    ruleId: check,
    ruleIndex: ruleIndex.get(check) ?? -1,
    kind: status === 'unknown' ? 'open' : status,
    level: status === 'fail' ? level[severity] : 'none',
    message: {
      text: messageText(
        `${status === 'unknown' ? 'Unknown: ' : ''}${finding.message || check} (${objectText(object)})`,
      ),
    },
    locations: [location],
    ...(rendered === undefined
      ? {}
      : {
          relatedLocations: [{ id: 1, message: { text: 'Rendered manifest' }, physicalLocation: physical(rendered) }],
        }),
    partialFingerprints: { 'seaworthyFingerprint/v1': finding.fingerprint },
    ...(suppressed === undefined ? {} : { suppressions: [suppressionOf(suppressed)] }),
    properties: {
      'security-severity': securitySeverity[severity],
      confidence: finding.confidence,
      ...(spot?.approximate === true ? { approximate: true } : {}),
    },
  }
}

function suppressionOf({ by, reason, expires }: NonNullable<Finding['suppressed']>): object {
  const until = expires === undefined ? '' : ` (until ${expires})`
  return {
    kind: by === 'annotation' ? 'inSource' : 'external',
    status: 'accepted',
    justification: visible(`${reason}${until}`),
  }
}

function physical(spot: Spot): object {
  const artifactLocation = { uri: fileUri(spot.file) }
  if (spot.line === undefined || spot.line < 1) return { artifactLocation }
  const column = spot.approximate || spot.column === undefined || spot.column < 1 ? {} : { startColumn: spot.column }
  return { artifactLocation, region: { startLine: spot.line, ...column } }
}

// Section 3.11.6: `[text](target)` in a plain text message is a link, unless its brackets are escaped.
function messageText(text: string): string {
  const shown = visible(text)
  return shown.includes('](') ? shown.replaceAll(/[\\[\]]/g, String.raw`\$&`) : shown
}

const notificationRules = [
  { id: 'input-problem', shortDescription: { text: 'An input could not be read as it stands' } },
  { id: 'not-judged', shortDescription: { text: 'Something was asked for and not judged' } },
  { id: 'coverage', shortDescription: { text: 'What was seen and what was not' } },
]

function invocationOf(assessment: Assessment): object {
  const notifications: object[] = [
    notification('coverage', 'note', `${judgedText(assessment)}. ${verdictText(assessment)}`),
  ]
  let worldFailed = false
  for (const { kind, text, problem } of coverageLines(assessment)) {
    if (problem === undefined)
      notifications.push(
        notification(kind === 'not-judged' ? kind : 'coverage', kind === 'note' ? 'note' : 'warning', text),
      )
    else {
      worldFailed ||= problem.cause === 'world'
      const place = problem.at.file === '' ? undefined : { ...problem.at, approximate: false }
      notifications.push(notification('input-problem', 'error', text, place))
    }
  }
  // Section 3.20.14: whether the tool ran to its end. Bad input is judged as far as it goes; a world that fails is not.
  return { executionSuccessful: !worldFailed, endTimeUtc: assessment.at, toolExecutionNotifications: notifications }
}

function notification(id: string, noteLevel: string, text: string, place?: Spot): object {
  return {
    descriptor: { id, index: notificationRules.findIndex((rule) => rule.id === id) },
    level: noteLevel,
    message: { text: messageText(text) },
    ...(place === undefined ? {} : { locations: [{ physicalLocation: physical(place) }] }),
  }
}
