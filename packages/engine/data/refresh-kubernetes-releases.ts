// Writes kubernetes-releases.json from endoflife.date (MIT): node refresh-kubernetes-releases.ts kubernetes.md

import { readFileSync, writeFileSync } from 'node:fs'

const [file = ''] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const releases = text
  .split(/^ {2}- releaseCycle: /m)
  .slice(1)
  .map((entry) => {
    const minor = /^"1\.(\d+)"/.exec(entry)?.[1]
    const date = (field: string): string | undefined =>
      new RegExp(`^    ${field}: (\\d{4}-\\d{2}-\\d{2})`, 'm').exec(entry)?.[1]
    const latest = /^ {4}latest: "([\d.]+)"/m.exec(entry)?.[1]
    return { minor: Number(minor), released: date('releaseDate'), endOfLife: date('eol'), latest }
  })
const lines = releases.map((release) => `    ${JSON.stringify(release)}`).join(',\n')
const head = `  "source": "https://endoflife.date/kubernetes (MIT), dates of https://kubernetes.io/releases/patch-releases/",\n`
writeFileSync(new URL('kubernetes-releases.json', import.meta.url), `{\n${head}  "releases": [\n${lines}\n  ]\n}\n`)
