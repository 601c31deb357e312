// Test data: an assessment of a small shop as a user would get it, and one whose every text is an attack on its reader.

import type { Assessment, CheckInfo, Finding } from '../model/finding.ts'

const checks: readonly CheckInfo[] = [
  check('privileged-container', 'Privileged container', 'critical', {
    why: 'A privileged container has every capability, every device and no seccomp or AppArmor profile',
    attack: 'Code in it mounts the disk of the node and writes a key for root. Every pod of the node falls with it',
    remedy: 'Remove privileged; add the one capability or device that the program needs',
    aliases: ['C-0057', 'KSV-0017', 'cis:5.2.2'],
    sources: [
      {
        title: 'Pod Security Standards, Baseline',
        url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      },
    ],
    fixable: true,
  }),
  check('literal-credential', 'Credential written into the manifest', 'high', {
    area: 'secrets',
    confidence: 'likely',
    why: 'Everyone who may read the repository or the object knows the credential',
    attack: 'A leaked clone of the repository opens the database',
    remedy: 'Move the value into a Secret and refer to it; replace the credential',
  }),
  check('run-as-root', 'May run as root', 'medium', {
    why: 'A process that runs as root owns whatever it escapes into',
    attack: 'A bug in the kernel or the runtime turns root in the container into root on the node',
    remedy: 'Set runAsNonRoot: true and a runAsUser above 0',
    fixable: true,
  }),
  check('wildcard-verbs', 'Role allows every verb', 'high', {
    area: 'access',
    why: 'A wildcard also covers escalate, bind and impersonate, and every verb to come',
    attack: 'Whoever holds the role makes themselves cluster-admin',
    remedy: 'Name the verbs that the program uses',
  }),
  check('no-network-policy', 'No network policy selects the pods', 'medium', {
    area: 'network',
    confidence: 'likely',
    why: 'Without a policy every pod of the cluster reaches every port',
    attack: 'One compromised pod scans and attacks all the others',
    remedy: 'Add a NetworkPolicy that denies by default, then allow what is needed',
  }),
]

function check(id: string, title: string, severity: CheckInfo['severity'], more: Partial<CheckInfo>): CheckInfo {
  return {
    id,
    title,
    area: 'workload',
    tier: 'security',
    severity,
    confidence: 'certain',
    why: '',
    attack: '',
    remedy: '',
    sources: [],
    aliases: [],
    fixable: false,
    reads: [],
    ...more,
  }
}

/** The files that the sample was "read" from, for `sourceLine`. */
export const sampleFiles: Readonly<Record<string, readonly string[]>> = {
  'shop/cart.yaml': [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: { name: cart, namespace: shop }',
    'spec:',
    '  template:',
    '    spec:',
    '      containers:',
    '        - name: cart',
    '          image: registry.example/cart:1.4',
    '          securityContext:',
    '            privileged: true # needed for iptables',
    '          env: [{ name: DB_PASSWORD, value: hunter2-very-secret }]',
  ],
  'chart/templates/pay.yaml': [
    '{{- if .Values.pay }}',
    'kind: Deployment',
    '            privileged: {{ .Values.privileged }}',
  ],
}

export function sampleSourceLine(file: string, line: number): string | undefined {
  return Object.hasOwn(sampleFiles, file) ? sampleFiles[file]?.[line - 1] : undefined
}

type Sketch = Partial<Finding> & Pick<Finding, 'check' | 'object' | 'message'>

let serial = 0

/** A finding with what its check says, unless told otherwise; fingerprints are numbered. */
export function finding(sketch: Sketch): Finding {
  const known = checks.find(({ id }) => id === sketch.check)
  serial += 1
  return {
    fingerprint: `v1:${serial.toString(16).padStart(64, '0')}`,
    aliases: known?.aliases ?? [],
    severity: known?.severity ?? 'low',
    confidence: known?.confidence ?? 'certain',
    tier: 'security',
    status: 'fail',
    path: '',
    ...sketch,
  }
}

const cart = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'cart' }
const pay = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'pay' }
const base = 'spec.template.spec.containers[0]'

function sampleFindings(): Finding[] {
  serial = 0
  return [
    finding({
      check: 'privileged-container',
      object: cart,
      path: `${base}.securityContext.privileged`,
      value: true,
      file: 'shop/cart.yaml',
      line: 11,
      column: 25,
      message: 'Container cart runs privileged',
      fix: {
        edits: [{ op: 'remove', path: ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'privileged'] }],
      },
    }),
    finding({
      check: 'privileged-container',
      object: pay,
      path: `${base}.securityContext.privileged`,
      value: true,
      file: 'pay/rendered.yaml',
      line: 40,
      column: 25,
      source: { file: 'chart/templates/pay.yaml', line: 3, column: 25 },
      message: 'Container pay runs privileged',
    }),
    finding({
      check: 'literal-credential',
      object: cart,
      path: `${base}.env[0].value`,
      value: { redacted: true, length: 19 },
      file: 'shop/cart.yaml',
      line: 12,
      column: 45,
      message: 'DB_PASSWORD of container cart is written in the manifest',
    }),
    finding({
      check: 'run-as-root',
      object: cart,
      path: `${base}.securityContext.runAsNonRoot`,
      file: 'shop/cart.yaml',
      line: 10,
      column: 11,
      message: 'Container cart does not say that it must not run as root',
      fix: {
        edits: [{ op: 'set', path: ['spec', 'template', 'spec', 'securityContext', 'runAsNonRoot'], value: true }],
      },
    }),
    finding({
      check: 'wildcard-verbs',
      object: { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', namespace: '', name: 'deployer' },
      path: 'rules[0].verbs',
      value: ['*'],
      file: 'shop/rbac.yaml',
      line: 6,
      column: 12,
      message: 'ClusterRole deployer allows every verb on pods',
    }),
    finding({
      check: 'no-network-policy',
      object: cart,
      file: 'shop/cart.yaml',
      line: 1,
      column: 1,
      message: 'No NetworkPolicy among 14 objects selects the pods of cart',
      suppressed: { by: 'annotation', reason: 'The mesh denies by default', expires: '2027-01-31' },
    }),
    finding({
      check: 'run-as-root',
      object: pay,
      status: 'unknown',
      path: `${base}.securityContext`,
      value: 'none',
      file: 'pay/rendered.yaml',
      line: 39,
      column: 11,
      source: { file: 'chart/templates/pay.yaml', line: 1, column: 1, approximate: true },
      message: `${base}.securityContext is a string, a map is wanted`,
    }),
  ]
}

/** A shop of two workloads: every kind of answer, place and coverage occurs. */
export function sampleAssessment(): Assessment {
  return {
    schemaVersion: '1',
    tool: { name: 'seaworthy', version: '0.1.0' },
    target: { kind: 'files', name: 'shop/ chart/', kubernetesVersion: '1.36' },
    at: '2026-11-25T12:00:00Z',
    coverage: {
      world: 'closed',
      kinds: [{ groupKind: 'Secret', namespace: 'shop', seen: 'none', why: 'Secrets are not listed by default' }],
      notJudged: [
        { what: 'charts/search', why: 'Helm is not installed; install helm 3 or 4, or render the chart yourself' },
      ],
      files: 6,
      documents: 17,
      objects: 14,
      indexedOnly: { 'apiextensions.k8s.io/CustomResourceDefinition': 3 },
      workloads: 2,
      notes: ['Files are judged as written: what admission would change was not seen'],
      problems: [
        {
          code: 'yaml-syntax',
          at: { file: 'shop/broken.yaml', line: 7, column: 3 },
          message: 'Expected a key, got a tab',
          wanted: 'indent with blanks',
          cause: 'input',
        },
      ],
    },
    checks,
    findings: sampleFindings(),
    admission: [
      {
        object: cart,
        file: 'shop/cart.yaml',
        line: 1,
        podsAllowed: false,
        modes: [
          {
            mode: 'enforce',
            level: 'baseline',
            version: 'latest',
            allowed: false,
            violations: [
              {
                check: 'privileged',
                path: `${base}.securityContext.privileged`,
                message: 'container "cart" must not set securityContext.privileged=true',
              },
            ],
          },
        ],
      },
      { object: pay, podsAllowed: null, why: 'securityContext is a string, a map is wanted', modes: [] },
    ],
    controls: [
      control('nsa', '1.1', 'Non-root containers', 'fail', {
        checks: ['run-as-root'],
        failing: ['run-as-root'],
        failed: 1,
        unknown: 1,
      }),
      control('nsa', '1.2', 'Privileged containers', 'fail', { checks: ['privileged-container'], failed: 2 }),
      control('nsa', '2.4', 'Encrypt Secrets at rest', 'manual', { why: 'Look at the flags of the API server' }),
      control('nsa', '3.1', 'Signed images', 'unknown', { why: 'No registry was read' }),
      control('nsa', '4.2', 'No host network', 'pass', { checks: ['host-network'] }),
    ],
    frameworks: [
      {
        id: 'nsa',
        title: 'Hardening Guide',
        version: '1.2',
        source: 'https://guide.example/1.2',
        licence: 'Public domain',
      },
    ],
    summary: {
      failures: { critical: 2, high: 2, medium: 1, low: 0 },
      unknown: 1,
      suppressed: 1,
      passed: 0,
      checks: 212,
      workloads: 2,
    },
  }
}

type Control = Assessment['controls'][number]

function control(
  framework: string,
  id: string,
  title: string,
  status: Control['status'],
  more: Partial<Control>,
): Control {
  return { framework, control: id, title, status, checks: [], failed: 0, unknown: 0, ...more }
}

/** No findings, nothing missing. */
export function cleanAssessment(): Assessment {
  const sample = sampleAssessment()
  return {
    ...sample,
    coverage: { ...sample.coverage, kinds: [], notJudged: [], problems: [], notes: [], indexedOnly: {} },
    findings: [],
    admission: [],
    controls: [],
    frameworks: [],
    summary: { ...sample.summary, failures: { critical: 0, high: 0, medium: 0, low: 0 }, unknown: 0, suppressed: 0 },
  }
}

/** One text that attacks every reader at once: terminals, HTML, Markdown, spreadsheets, build logs, XML. */
export const hostileText = [
  '=HYPERLINK("http://evil.example","x")',
  '\u001b[2J\u001b]8;;http://evil.example\u0007link\u009b31m',
  '\u202egnp.exe\u2066\u200b',
  '\r\n::error title=owned::x\n  ::stop-commands::t\n##[add-mask]x ##vso[task.setvariable variable=a]b',
  '<script>alert(1)</script><img src=x onerror=alert(1)>"\'`</title></style>]]>--><!--',
  '[a](javascript:alert(1)) ![b](http://evil.example/b.png) | @everyone #1 `code` **bold** </details>',
  '\u0000\ufffe\ud800 %0A%25 {0} $(id)',
].join(' ')

/** The sample with the hostile text wherever evidence could have put it. */
export function hostileAssessment(): Assessment {
  const sample = sampleAssessment()
  const object = { apiVersion: hostileText, kind: hostileText, namespace: hostileText, name: hostileText }
  const place = { file: hostileText, line: 3, column: 2 }
  const problem = { code: 'yaml-syntax', at: place, message: hostileText, wanted: hostileText, cause: 'world' as const }
  return {
    ...sample,
    target: { kind: 'cluster', name: hostileText, kubernetesVersion: hostileText },
    coverage: {
      ...sample.coverage,
      world: 'open',
      kinds: [{ groupKind: hostileText, namespace: hostileText, seen: 'partial', why: hostileText }],
      notJudged: [{ what: hostileText, why: hostileText }],
      indexedOnly: { [hostileText]: 3 },
      notes: [hostileText],
      problems: [problem],
    },
    // A check's words are ours, unless the assessment came out of a file.
    checks: sample.checks.map((known) => ({
      ...known,
      title: hostileText,
      area: hostileText,
      why: hostileText,
      attack: hostileText,
      remedy: hostileText,
      aliases: [hostileText],
      sources: [
        { title: hostileText, url: hostileText },
        { title: hostileText, url: `https://evil.example/${hostileText}` },
      ],
      reads: [hostileText],
      expression: hostileText,
    })),
    findings: sample.findings.map((known) => ({
      ...known,
      ...place,
      object,
      path: `metadata.annotations[${JSON.stringify(hostileText)}]`,
      ...('value' in known && typeof known.value !== 'object' ? { value: hostileText } : {}),
      ...(known.source === undefined ? {} : { source: { ...place, line: 1 } }),
      message: hostileText,
      ...(known.suppressed === undefined ? {} : { suppressed: { by: 'config', reason: hostileText } }),
    })),
    admission: sample.admission.map((outcome) => ({ ...outcome, object, file: hostileText, why: hostileText })),
    controls: sample.controls.map((known) => ({ ...known, title: hostileText, why: hostileText })),
    frameworks: (sample.frameworks ?? []).map((known) => ({ ...known, title: hostileText, licence: hostileText })),
  }
}

/** A thousand workloads' worth of findings, and more: for time and for limits. */
export function manyFindings(number: number): Assessment {
  const sample = sampleAssessment()
  const findings: Finding[] = []
  for (let index = 0; index < number; index += 1) {
    const known = sample.findings[index % 5]
    if (known === undefined) continue
    const object = { ...known.object, namespace: `team-${index % 200}`, name: `app-${index}` }
    findings.push({
      ...known,
      fingerprint: `v1:${index.toString(16).padStart(64, '0')}`,
      object,
      file: `apps/${index}.yaml`,
    })
  }
  const each = Math.floor(number / 5)
  return {
    ...sample,
    findings,
    summary: {
      ...sample.summary,
      failures: { critical: 2 * each, high: 2 * each, medium: each, low: 0 },
      unknown: 0,
      suppressed: 0,
    },
  }
}
