import { isObject } from '@seaworthy/engine/model/json.ts'
import type { Json } from '@seaworthy/engine/model/json.ts'

const plain = /^[A-Za-z](?:[A-Za-z0-9_./:-]*[A-Za-z0-9_./-])?$/
const reserved = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 'null', 'y', 'n'])

/** YAML in the block style that kubectl prints, for values that we make ourselves. */
export function toYaml(value: Json, indent = ''): string {
  if (isObject(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined) as [string, Json][]
    if (entries.length === 0) return `${indent}{}\n`
    return entries.map(([key, item]) => entry(`${indent}${scalar(key)}:`, item, indent)).join('')
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[])
      .map((item) =>
        isContainer(item) ? `${indent}- ${toYaml(item, `${indent}  `).trimStart()}` : `${indent}- ${scalar(item)}\n`,
      )
      .join('')
  }
  return `${indent}${scalar(value)}\n`
}

function entry(head: string, item: Json, indent: string): string {
  if (!isContainer(item)) return `${head} ${scalar(item)}\n`
  return `${head}\n${toYaml(item, Array.isArray(item) ? indent : `${indent}  `)}`
}

function isContainer(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

function scalar(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return plain.test(value) && !reserved.has(value.toLowerCase()) ? value : JSON.stringify(value)
}
