import { expect, test } from 'vitest'
import { cleanAssessment, hostileAssessment, sampleAssessment } from '../sample-assessment.ts'
import { html } from './html.ts'

const options = { color: false, width: 80 }

/** Tags and attributes of the page, outside of its own style and script. */
function tags(page: string): string[] {
  const bare = page.replace(/<style>[^]*?<\/style>/, '').replace(/<script>[^]*?<\/script>\n<\/body>/, '</body>')
  return bare.match(/<[^>]*>/g) ?? []
}

const known = new Set(
  (
    '!doctype html head meta title style body header div h1 h2 p ul li strong section table thead tbody tr th td span a svg rect ' +
    'details summary form input fieldset label select option button output dl dt dd code small br footer'
  ).split(' '),
)

test.each([
  ['sample', sampleAssessment()],
  ['clean', cleanAssessment()],
  ['hostile', hostileAssessment()],
])('the %s page holds only elements and attributes of its own', (_, assessment) => {
  const page = html.render(assessment, options)
  expect(page.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(1)
  for (const tag of tags(page)) {
    const [, name = ''] = /^<\/?([!\w]+)/.exec(tag) ?? []
    expect(known).toContain(name.toLowerCase())
    expect(tag.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/\s(?:on\w+|style|src|srcset|action)=/)
    for (const [, address = ''] of tag.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(/^(?:#[\w-]+|https:\/\/kubernetes\.io\/.*)$/)
  }
})

test('every element that is opened is closed', () => {
  const alone = new Set(['!doctype', 'meta', 'input', 'br', 'rect'])
  const open: string[] = []
  for (const tag of tags(html.render(hostileAssessment(), options))) {
    const [, close, name = ''] = /^<(\/?)([!\w]+)/.exec(tag) ?? []
    if (alone.has(name)) continue
    if (close === '/') expect(open.pop()).toBe(name)
    else open.push(name)
  }
  expect(open).toEqual([])
})

test('the first lines say the verdict, the coverage is a click away', () => {
  const page = html.render(sampleAssessment(), options)
  expect(page).toContain('<h1>2 critical and 2 high findings to fix first</h1>')
  expect(page).toContain('What is missing stands under <a href="#coverage">')
  expect(html.render(cleanAssessment(), options)).toContain('<h1>No findings</h1>')
  expect(html.render(cleanAssessment(), options)).not.toContain('<script>')
})
