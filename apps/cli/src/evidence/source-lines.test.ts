import { readManifests } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import { expect, test } from 'vitest'
import { noSourceLines, sourceLines } from './source-lines.ts'

const password = 'kT9vQ2xLm4ZpR7sW'
const manifest = `apiVersion: v1\r
kind: Secret\r
metadata: { name: s }\r
stringData:\r
  a: "1"\r
---\r
apiVersion: v1\r
kind: Pod\r
metadata: { name: p }\r
spec:\r
  containers:\r
  - name: c\r
    args: ["--password=${password}"]\r
    workingDir: /app\r
  # ${password}`

function lines(texts: Readonly<Record<string, string | undefined>>, renderedFrom?: string) {
  const from = renderedFrom === undefined ? undefined : { file: renderedFrom, text: '' }
  const { resources } = readManifests({ file: 'a.yaml', text: manifest }, () => 'full', from)
  return sourceLines(new Map(Object.entries(texts)), resources)
}

test('lines as they are, without their break', () => {
  const { line } = lines({ 'a.yaml': manifest })
  expect([line('a.yaml', 1), line('a.yaml', 2), line('a.yaml', 6)]).toEqual(['apiVersion: v1', 'kind: Secret', '---'])
  expect([line('a.yaml', 0), line('a.yaml', 99), line('other.yaml', 1)]).toEqual([undefined, undefined, undefined])
})

test('none that holds a credential, wherever the same string stands', () => {
  const { line, conceals, concealsText } = lines({ 'a.yaml': manifest })
  for (const hidden of [5, 13, 15])
    expect([hidden, line('a.yaml', hidden), conceals('a.yaml', hidden)]).toEqual([hidden, undefined, true])
  for (const shown of [4, 7, 12]) expect(conceals('a.yaml', shown)).toBe(false)
  expect([concealsText('a.yaml', `x ${password}`), concealsText('a.yaml', 'x')]).toEqual([true, false])
})

test('a template or a values file conceals what any rendered object does', () => {
  const { line } = lines({ 'values.yaml': `user: me\npassword: ${password}\n` }, 'templates/x.yaml')
  expect([line('values.yaml', 1), line('values.yaml', 2)]).toEqual(['user: me', undefined])
})

test('of a name that several texts have no line is shown', () => {
  expect(lines({ 'a.yaml': undefined }).line('a.yaml', 1)).toBeUndefined()
})

test('objects that share a line', () => {
  const secret = '{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"stringData":{"p":"x"}}'
  const pod = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"}}'
  const text = `${pod}${secret}${pod}\n${pod}`
  const { resources } = readManifests({ file: 'a.json', text }, () => 'full')
  const { conceals } = sourceLines(new Map([['a.json', text]]), resources)
  expect([conceals('a.json', 1), conceals('a.json', 2)]).toEqual([true, false])
})

test('a cluster has no lines', () => {
  expect([noSourceLines.line('a', 1), noSourceLines.conceals('a', 1), noSourceLines.concealsText('a', 'b')]).toEqual([
    undefined,
    false,
    false,
  ])
})

test('a rendered manifest and its template of one name: a text of either is hidden by what is rendered', () => {
  const { line, concealsText } = lines({ 'a.yaml': undefined }, 'a.yaml')
  expect(line('a.yaml', 13)).toBeUndefined()
  expect([concealsText('a.yaml', `x ${password}`), concealsText('a.yaml', 'x')]).toEqual([true, false])
})
