import type { Format } from '../format.ts'
import { brief, findingsSection } from '../html/findings.ts'
import { admissionSection, controlsSection, coverageSection, firstSection, headSection } from '../html/overview.ts'
import { policy } from '../html/policy.ts'
import { script } from '../html/script.ts'
import { style } from '../html/style.ts'

/** One self-contained page: nothing is loaded from anywhere, it works from `file:`, without a script, and on paper. */
export const html: Format = {
  id: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  render(assessment) {
    const findings = findingsSection(assessment)
    const parts = [
      '<!doctype html>',
      '<html lang="en"><head><meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
      `<title>Seaworthy: ${brief(assessment.target.name, 100)}</title><style>${style}</style></head><body>`,
      headSection(assessment),
      firstSection(assessment),
      coverageSection(assessment),
      controlsSection(assessment),
      admissionSection(assessment),
      findings,
      '<footer>Made by Seaworthy. This page holds everything it shows and loads nothing.</footer>',
      findings === '' ? '' : `<script>${script}</script>`,
      '</body></html>',
    ]
    return `${parts.filter((part) => part !== '').join('\n')}\n`
  },
}
