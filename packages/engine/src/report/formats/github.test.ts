import { expect, test } from 'vitest'
import { cleanAssessment, hostileAssessment, sampleAssessment } from '../sample-assessment.ts'
import { github } from './github.ts'

const options = { color: false, width: 80 }

test('annotations, the most severe first, then what was not judged, then the verdict', () => {
  const lines = github.render(sampleAssessment(), options).trimEnd().split('\n')
  expect(lines.map((line) => line.slice(0, line.indexOf('::', 2)))).toEqual([
    '::error file=chart/templates/pay.yaml,line=3,col=25,title=Privileged container (privileged-container%2C critical)',
    '::error file=shop/cart.yaml,line=11,col=25,title=Privileged container (privileged-container%2C critical)',
    '::error file=shop/cart.yaml,line=12,col=45,title=Credential written into the manifest (literal-credential%2C high)',
    '::error file=shop/rbac.yaml,line=6,col=12,title=Role allows every verb (wildcard-verbs%2C high)',
    '::warning file=shop/cart.yaml,line=10,col=11,title=May run as root (run-as-root%2C medium)',
    '::notice file=chart/templates/pay.yaml,line=1,title=Unknown%3A May run as root (run-as-root)',
    '::warning title=Seaworthy%3A not judged',
    '::error file=shop/broken.yaml,line=7,col=3,title=Seaworthy%3A input not read',
    '::warning title=Seaworthy',
  ])
  expect(lines[1]).toContain(
    '::Container cart runs privileged%0ADeployment shop/cart  spec.template.spec.containers[0]',
  )
})

test('every line is one command of ours, whatever the evidence says', () => {
  const line = /^::(?:error|warning|notice) (?:file=[^:,]*,(?:line=\d+,)?(?:col=\d+,)?)?title=[^:,]*::[^\r\n]*$/
  for (const text of github.render(hostileAssessment(), options).trimEnd().split('\n')) {
    expect(text).toMatch(line)
    expect(text.replaceAll(/%(?:25|0A|3A|2C)/g, '')).not.toContain('%')
  }
})

test('nothing found', () => {
  expect(github.render(cleanAssessment(), options)).toBe(
    '::notice title=Seaworthy::No findings%0AJudged 14 objects (2 workloads) from 6 files with 212 checks\n',
  )
})
