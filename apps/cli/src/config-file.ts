import { existsSync } from 'node:fs'
import { lineTable, locate } from '@seaworthy/engine/formats/yaml/locate.ts'
import type { LineTable } from '@seaworthy/engine/formats/yaml/locate.ts'
import type { YamlNode } from '@seaworthy/engine/formats/yaml/node.ts'
import { parseNodes } from '@seaworthy/engine/formats/yaml/parse-nodes.ts'
import { readDocument } from '@seaworthy/engine/formats/yaml/read-document.ts'
import { isObject, typeName } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Path } from '@seaworthy/engine/model/path.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { defaultSettings } from '@seaworthy/engine/model/settings.ts'
import type { Settings } from '@seaworthy/engine/model/settings.ts'
import { readExceptions } from '@seaworthy/engine/policy/exceptions.ts'
import type { Exception } from '@seaworthy/engine/policy/exceptions.ts'
import { readText } from '@seaworthy/sources/files/read-text.ts'
import { didYouMean } from './arguments.ts'

export interface Config {
  readonly settings: Settings
  readonly exceptions: readonly Exception[]
  readonly problems: readonly Problem[]
}

export const defaultConfigFile = 'seaworthy.yaml'

/** The configuration named by `--config`, else `seaworthy.yaml` of the working folder, else the defaults. */
export async function readConfig(named: string | undefined): Promise<Config> {
  if (named === undefined && !existsSync(defaultConfigFile))
    return { settings: defaultSettings, exceptions: [], problems: [] }
  const file = named ?? defaultConfigFile
  const { text, problems } = await readText(file, file)
  if (text === undefined) return { settings: defaultSettings, exceptions: [], problems }
  const read = readDocument(text, { start: 0, end: text.length }, file)
  const { settings, problems: bad } = readSettings(read.value, file)
  const exceptions = readExceptions(
    isObject(read.value) ? read.value['exceptions'] : undefined,
    file,
    placeIn(text, file),
  )
  return { settings, exceptions: exceptions.exceptions, problems: [...read.problems, ...bad, ...exceptions.problems] }
}

/** Where an entry of the list of exceptions stands in the file. */
function placeIn(text: string, file: string): (path: Path) => Problem['at'] {
  let root: YamlNode | undefined
  let lines: LineTable | undefined
  return (path) => {
    lines ??= lineTable(text)
    root ??= parseNodes(text, { start: 0, end: text.length }, file).root
    if (root === undefined) return { file }
    const { line, column } = locate(text, root, ['exceptions', ...path], lines)
    return { file, line, column }
  }
}

const known = ['settings', 'exceptions']

function readSettings(value: Json | undefined, file: string): { settings: Settings; problems: readonly Problem[] } {
  if (value === undefined || value === null) return { settings: defaultSettings, problems: [] }
  const problems: Problem[] = []
  const complain = (message: string, wanted: string): void => {
    problems.push({ code: 'bad-config', at: { file }, cause: 'input', message, wanted })
  }
  if (!isObject(value)) {
    complain(`The configuration is ${typeName(value)}`, 'settings: { … }, exceptions: [ … ]')
    return { settings: defaultSettings, problems }
  }
  for (const key of Object.keys(value))
    if (!known.includes(key))
      complain(`The configuration has no key ${JSON.stringify(key)}${didYouMean(key, known)}`, known.join(', '))
  const own = value['settings']
  if (own !== undefined && own !== null && !isObject(own)) complain(`settings is ${typeName(own)}`, 'a map')
  const given: JsonObject = isObject(own) ? own : {}
  const settings: Record<string, unknown> = { ...defaultSettings }
  for (const [key, one] of Object.entries(given)) {
    if (!Object.hasOwn(defaultSettings, key)) {
      complain(
        `settings has no key ${JSON.stringify(key)}${didYouMean(key, Object.keys(defaultSettings))}`,
        Object.keys(defaultSettings).join(', '),
      )
    } else if (key === 'podTemplates') {
      if (Array.isArray(one) && one.every(isPodTemplateKind)) settings[key] = one
      else
        complain(
          'settings.podTemplates is not understood',
          'a list of { group: x.example, kind: X, paths: [spec.template] }',
        )
    } else if (sameType(one, defaultSettings[key as keyof Settings])) settings[key] = one
    else
      complain(
        `settings.${key} is ${typeName(one)}`,
        Array.isArray(defaultSettings[key as keyof Settings])
          ? 'a list of strings'
          : typeName(defaultSettings[key as keyof Settings]),
      )
  }
  return { settings: settings as unknown as Settings, problems }
}

function isPodTemplateKind(value: unknown): boolean {
  if (!isObject(value)) return false
  const { group, kind, paths, ...rest } = value
  return (
    typeof group === 'string' &&
    typeof kind === 'string' &&
    Array.isArray(paths) &&
    paths.every((path) => typeof path === 'string') &&
    Object.keys(rest).length === 0
  )
}

function sameType(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(value) && value.every((item) => typeof item === 'string')
  return typeof value === typeof wanted
}
