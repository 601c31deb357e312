import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  webAddress,
  csv,
  html,
  jsonText,
  logLine,
  markdown,
  markdownCode,
  shorten,
  visible,
  workflowMessage,
  workflowProperty,
  xml,
} from './escape.ts'

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

test.each([
  ['plain text, ünïcode and 日本', 'plain text, ünïcode and 日本'],
  ['a\nb\r\tc', String.raw`a\nb\r\tc`],
  ['\u001b[31mred\u009b0m\u007f', String.raw`\x1b[31mred\x9b0m\x7f`],
  ['a\u202eb\u2066c\u200bd\ufeff', String.raw`a\u202eb\u2066c\u200bd\ufeff`],
  ['\u{e0041}tag', String.raw`\u{e0041}tag`],
  ['\ud800 alone', String.raw`\ud800 alone`],
  ['two 😀 units', 'two 😀 units'],
])('visible %j', (given, wanted) => {
  expect(visible(given)).toBe(wanted)
})

test('no function lets an unseen character through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const escape of [visible, html, xml, csv, workflowProperty, markdownCode])
        expect(unseen.test(escape(text))).toBe(false)
      expect(unseen.test(workflowMessage([text, text]))).toBe(false)
      expect(unseen.test(markdown(text).replaceAll('\u200b', ''))).toBe(false)
      expect(unseen.test(jsonText({ text }).replaceAll('\n', ''))).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('JSON says the same after it', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
      expect(JSON.parse(jsonText(JSON.parse(text)))).toEqual(JSON.parse(text))
    }),
    { numRuns: 500 },
  )
  expect(JSON.parse(jsonText('##[add-mask]x'))).toBe('##[add-mask]x')
  expect(jsonText('##[add-mask]x')).not.toContain('##[')
})

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['abcd😀fg', 6, 'abcd…'],
])('shorten %j to %i', (given, limit, wanted) => {
  expect(shorten(given, limit)).toBe(wanted)
})

test('html and xml leave no character that ends a text or an attribute', () => {
  expect(html(`<a href="x" o='y'>&amp;\``)).toBe('&#60;a href=&#34;x&#34; o=&#39;y&#39;&#62;&#38;amp;&#96;')
  expect(xml(']]><b a="1">&\ufffe')).toBe(']]&#62;&#60;b a=&#34;1&#34;&#62;&#38;\\ufffe')
})

describe('csv', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', String.raw`'\t=1`],
    ['\r=1', String.raw`'\r=1`],
    [' =1', "' =1"],
    ['\uff1dcmd', "'\uff1dcmd"],
    ['a\nb', String.raw`a\nb`],
    [' padded ', '" padded "'],
  ])('%j', (given, wanted) => {
    expect(csv(given)).toBe(wanted)
  })
})

test.each([
  ['a\\b`c`*d*_e_[f](g)<h>|~$', String.raw`a\\b\`c\`\*d\*\_e\_\[f\](g)\<h\>\|\~\$`],
  ['@everyone #12 !3 a@b.c', '@\u200beveryone #\u200b12 !\u200b3 a@\u200bb.c'],
  ['https://evil.example www.evil.example', String.raw`https\://evil.example www\.evil.example`],
  ['&lt;', String.raw`\&lt;`],
  ['a\n# b', String.raw`a\\n# b`],
])('markdown %j', (given, wanted) => {
  expect(markdown(given)).toBe(wanted)
})

test.each([
  ['a', '`a`'],
  ['a`b', '``a`b``'],
  ['`a``', '``` `a`` ```'],
  ['a\n`', '`` a\\n` ``'],
  ['', ''],
])('markdownCode %j', (given, wanted) => {
  expect(markdownCode(given)).toBe(wanted)
})

test('workflow commands', () => {
  expect(workflowMessage(['100% a\r\n::error::b', 'c'])).toBe(String.raw`100%25 a\r\n::error::b%0Ac`)
  expect(workflowProperty('a:b,c%2C\n')).toBe(String.raw`a%3Ab%2Cc%252C\n`)
})

test.each([
  ['  ::stop-commands::x', '  : :stop-commands::x'],
  ['a ::error::b', 'a ::error::b'],
  ['x ##[group]y ##vso[z] ## heading', 'x # #[group]y # #vso[z] ## heading'],
])('logLine %j', (given, wanted) => {
  expect(logLine(given)).toBe(wanted)
})

test.each([
  ['https://kubernetes.io/docs/#a-(b)', 'https://kubernetes.io/docs/#a-%28b%29'],
  ['http://x.example/%41', 'http://x.example/%41'],
  ['https://x.example/%4', undefined],
  ['https://x.example/a b', undefined],
  ['https://x.example/"onload=', undefined],
  ['javascript:alert(1)', undefined],
  [undefined, undefined],
])('webAddress %j', (given, wanted) => {
  expect(webAddress(given)).toBe(wanted)
})
