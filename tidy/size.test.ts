import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import { isTest, read, sourceFiles } from './tree.ts'

const maxFileLines = 400
const maxFunctionLines = 70

/** Files and functions that are longer, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {}

test(`files have at most ${maxFileLines} lines`, () => {
  const long = sourceFiles().filter(
    (file) => !isTest(file) && !(file in exceptions) && read(file).split('\n').length > maxFileLines + 1,
  )
  expect(long).toEqual([])
})

test(`functions have at most ${maxFunctionLines} lines`, () => {
  const long = sourceFiles()
    .filter((file) => !isTest(file))
    .flatMap(longFunctions)
  expect(long).toEqual([])
})

function longFunctions(file: string): readonly string[] {
  const text = read(file)
  const found: string[] = []
  const measure = (node: { readonly start: number; readonly end: number }): void => {
    const lines = text.slice(node.start, node.end).split('\n').length
    const line = text.slice(0, node.start).split('\n').length
    const name = `${file}:${line}`
    if (lines > maxFunctionLines && !(name in exceptions)) found.push(`${name} has ${lines} lines`)
  }
  new Visitor({ FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure }).visit(
    parseSync(file, text).program,
  )
  return found
}
