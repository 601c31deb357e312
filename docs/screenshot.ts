// Draws what a terminal shows of `seaworthy scan examples/shop` as docs/scan.svg. Run: node docs/screenshot.ts

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const command = 'npx seaworthy scan examples/shop'
const maxLines = 46
const columns = 100

const run = spawnSync(process.execPath, ['apps/cli/bin/seaworthy.js', 'scan', 'examples/shop', '--color', 'always'], { cwd: root, encoding: 'utf8' })
const lines = run.stdout.split('\n').slice(0, maxLines)

const colors: Readonly<Record<string, string>> = { 1: '', 2: '#8b949e', 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#76e3ea', 90: '#8b949e' }

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function spans(line: string): string {
  let style = ''
  return line
    // oxlint-disable-next-line no-control-regex -- the sequences that colour a terminal
    .split(/(\u001B\[[0-9;]*m)/)
    .map((part) => {
      // oxlint-disable-next-line no-control-regex -- as above
      const codes = /^\u001B\[([0-9;]*)m$/.exec(part)?.[1]
      if (codes === undefined) return part === '' ? '' : `<tspan${style}>${escape(part)}</tspan>`
      const all = codes.split(';')
      const color = all.map((code) => colors[code]).find((found) => found !== undefined && found !== '')
      style = all.includes('0') || codes === '' ? '' : `${all.includes('1') ? ' font-weight="700"' : ''}${color === undefined ? '' : ` fill="${color}"`}`
      return ''
    })
    .join('')
}

const width = columns * 8.43 + 40
const height = (lines.length + 2) * 19 + 56
const text = [`<tspan fill="#7ee787">$</tspan> ${command}`, '', ...lines.map(spans)]
  .map((line, index) => `<text x="20" y="${58 + index * 19}" xml:space="preserve">${line}</text>`)
  .join('\n')

writeFileSync(
  join(import.meta.dirname, 'scan.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="seaworthy scan examples/shop">
<rect width="100%" height="100%" rx="10" fill="#0d1117"/>
<g fill="#30363d"><circle cx="22" cy="20" r="6"/><circle cx="42" cy="20" r="6"/><circle cx="62" cy="20" r="6"/></g>
<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="#e6edf3">
${text}
</g>
</svg>
`,
)
