import type { Assessment, CheckInfo, Finding } from '../../model/finding.ts'
import { coverageLines, judgedText, verdictText } from '../coverage-lines.ts'
import { jsonText, shorten, visible } from '../escape.ts'
import type { Format } from '../format.ts'
import { bySeverity, checksById } from '../groups.ts'
import { pathText, spotOf, spotText } from '../place.ts'
import { byText } from '../words.ts'

/**
 * Report and ClusterReport objects of openreports.io/v1alpha1, or with `reportApi: 'policyreport'` PolicyReport and
 * ClusterPolicyReport of wgpolicyk8s.io/v1alpha2, as one JSON List for `kubectl apply -f -`. A namespace's results stand
 * in that namespace; those of cluster-scoped objects, and the coverage, in the cluster report. The namespaces must exist.
 * fail: fail; unknown: error; suppressed: skip; not judged: error; other words on the coverage: skip.
 */
export const openreports: Format = {
  id: 'openreports',
  mediaType: 'application/json',
  extension: 'json',
  render(assessment, { reportApi = 'openreports' }) {
    const checks = checksById(assessment)
    const timestamp = { seconds: Math.floor((Date.parse(assessment.at) || 0) / 1000), nanos: 0 }
    const byNamespace = new Map<string, Result[]>([['', []]])
    for (const finding of assessment.findings.toSorted(bySeverity)) {
      const namespace = namespaceName.test(finding.object.namespace) ? finding.object.namespace : ''
      const results = byNamespace.get(namespace) ?? []
      results.push(resultOf(finding, checks.get(finding.check), timestamp))
      byNamespace.set(namespace, results)
    }
    const cluster = byNamespace.get('') ?? []
    byNamespace.set('', cluster.concat(coverageResults(assessment, timestamp)))
    const api = apis[reportApi]
    const items: object[] = []
    for (const [namespace, results] of [...byNamespace].sort(([a], [b]) => byText(a, b))) {
      for (const [index, part] of split(results).entries()) items.push(report(part, namespace, index, api, assessment))
    }
    return jsonText({ apiVersion: 'v1', kind: 'List', items })
  },
}

// A namespace's name is a DNS label (RFC 1123). What is none cannot exist, and its findings go into the cluster report.
const namespaceName = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

const apis = {
  openreports: { apiVersion: 'openreports.io/v1alpha1', namespaced: 'Report', cluster: 'ClusterReport' },
  policyreport: { apiVersion: 'wgpolicyk8s.io/v1alpha2', namespaced: 'PolicyReport', cluster: 'ClusterPolicyReport' },
} as const

// etcd takes 1.5 MB, but `kubectl apply` also writes the object into an annotation, and all annotations together may hold
// 262,144 bytes (k8s.io/apimachinery, TotalAnnotationSizeLimitB). 1,000 results is what consumers page by.
const bytesLimit = 220_000
const resultsLimit = 1000

interface Result {
  readonly source: 'seaworthy'
  readonly policy: string
  readonly rule?: string
  readonly category?: string
  readonly severity?: Finding['severity']
  readonly result: 'pass' | 'fail' | 'warn' | 'error' | 'skip'
  readonly scored: boolean
  readonly message: string
  readonly timestamp: { readonly seconds: number; readonly nanos: number }
  readonly resources?: readonly Readonly<Record<string, string>>[]
  readonly properties?: Readonly<Record<string, string>>
}

function resultOf(finding: Finding, check: CheckInfo | undefined, timestamp: Result['timestamp']): Result {
  const { object, suppressed, status } = finding
  const spot = spotOf(finding)
  const value = pathText(finding)
  const outcome = status === 'unknown' ? 'error' : status
  return {
    source: 'seaworthy',
    policy: finding.check,
    ...(check === undefined || check.area === '' ? {} : { category: check.area }),
    severity: finding.severity,
    result: suppressed === undefined ? outcome : 'skip',
    scored: status === 'fail' && suppressed === undefined,
    message: brief(finding.message, 2000),
    timestamp,
    resources: [
      {
        apiVersion: brief(object.apiVersion, 300),
        kind: brief(object.kind, 300),
        ...(object.namespace === '' ? {} : { namespace: brief(object.namespace, 300) }),
        name: brief(object.name, 300),
        ...(finding.path === '' ? {} : { fieldPath: brief(finding.path, 1000) }),
      },
    ],
    properties: {
      fingerprint: finding.fingerprint,
      confidence: finding.confidence,
      tier: finding.tier,
      ...(check === undefined ? {} : { title: check.title, remedy: brief(check.remedy, 1000) }),
      ...(value === '' ? {} : { found: brief(value, 1000) }),
      ...(spot === undefined ? {} : { place: brief(spotText(spot), 1000) }),
      ...(suppressed === undefined
        ? {}
        : { suppressedBy: suppressed.by, suppressedBecause: brief(suppressed.reason, 1000) }),
      ...(suppressed?.expires === undefined ? {} : { suppressedUntil: brief(suppressed.expires, 100) }),
    },
  }
}

function coverageResults(assessment: Assessment, timestamp: Result['timestamp']): Result[] {
  return coverageLines(assessment).map(({ kind, text }) => ({
    source: 'seaworthy',
    policy: 'coverage',
    rule: kind,
    result: kind === 'not-judged' || kind === 'problem' ? 'error' : 'skip',
    scored: false,
    message: brief(text, 2000),
    timestamp,
  }))
}

function brief(text: string, limit: number): string {
  return visible(shorten(text, limit))
}

/** Parts that are small enough, at least one. */
function split(results: readonly Result[]): (readonly Result[])[] {
  const parts: Result[][] = []
  let part: Result[] = []
  let bytes = 0
  for (const result of results) {
    const size = bytesOf(JSON.stringify(result)) + 1
    if (part.length > 0 && (part.length >= resultsLimit || bytes + size > bytesLimit)) {
      parts.push(part)
      part = []
      bytes = 0
    }
    part.push(result)
    bytes += size
  }
  return [...parts, part]
}

/** The size in UTF-8, at most: every other character than ASCII counts as three bytes a code unit. */
function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) bytes += 2
  return bytes
}

function report(
  results: readonly Result[],
  namespace: string,
  part: number,
  api: (typeof apis)['openreports' | 'policyreport'],
  assessment: Assessment,
): object {
  const summary = { pass: 0, fail: 0, warn: 0, error: 0, skip: 0 }
  for (const { result } of results) summary[result] += 1
  return {
    apiVersion: api.apiVersion,
    kind: namespace === '' ? api.cluster : api.namespaced,
    metadata: {
      name: reportName(assessment, part),
      ...(namespace === '' ? {} : { namespace }),
      labels: { 'app.kubernetes.io/managed-by': 'seaworthy' },
      annotations: {
        'seaworthy.coverage': brief(judgedText(assessment), 500),
        'seaworthy.verdict': brief(verdictText(assessment), 500),
        'seaworthy.target': brief(assessment.target.name, 500),
      },
    },
    ...(api.apiVersion === 'openreports.io/v1alpha1' ? { source: 'seaworthy' } : {}),
    summary,
    results,
  }
}

// A DNS subdomain of at most 253 characters, the same at every run on the same target, so that applying again replaces.
// Targets whose names differ only in what a DNS name cannot hold are told apart by the hash.
function reportName({ target }: Assessment, part: number): string {
  const words = target.name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '')
  return `seaworthy-${words === '' ? '' : `${words}-`}${hash(`${target.kind}\0${target.name}`)}-${part + 1}`
}

/** FNV-1a, 32 bits: for names, not for security. */
function hash(text: string): string {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return (state >>> 0).toString(16).padStart(8, '0')
}
