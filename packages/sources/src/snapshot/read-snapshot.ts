// A snapshot comes from somewhere else: it may be cut off, broken or made to break its reader.

import { Readable, pipeline } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import type { KindCoverage } from '@seaworthy/engine/model/coverage.ts'
import { isObject, typeName } from '@seaworthy/engine/model/json.ts'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { parseJson } from '../kubernetes/parse-json.ts'
import { countValues } from '../kubernetes/trim-object.ts'
import { readHeader } from './read-header.ts'
import type { Header } from './read-header.ts'
import { splitLines } from './split-lines.ts'
import { withoutSecretContent } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

export interface SnapshotLimits {
  /** After decompression. */
  readonly maxBytes: number
  /** One object. */
  readonly maxLineBytes: number
  readonly maxObjects: number
  /** Values (maps, lists, scalars) in all objects together: small text can make large memory. */
  readonly maxValues: number
}

const defaults: SnapshotLimits = {
  maxBytes: 1024 ** 3,
  maxLineBytes: 64 * 1024 ** 2,
  maxObjects: 2_000_000,
  maxValues: 60_000_000,
}
const maxProblems = 100

/**
 * Reads `.json.zst`, `.json.gz` and `.json`, told apart by their first bytes. Never throws on input: `value` is undefined
 * where it is no snapshot, or one of a newer schema; what is damaged is left out, named in `problems`, and no kind counts
 * as completely seen any more. Problems with a `world` cause are those of the stream that `bytes` came from.
 */
export async function readSnapshot(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  file: string,
  limits: Partial<SnapshotLimits> = {},
): Promise<{ value: Snapshot | undefined; problems: Problem[] }> {
  const reading = new Reading(file, { ...defaults, ...limits })
  try {
    for await (const line of splitLines(await decompressed(bytes), reading.limits)) if (!reading.take(line)) break
  } catch (error) {
    reading.complain(
      'snapshot-damaged',
      `The snapshot cannot be read to its end: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  return reading.finish()
}

class Reading {
  readonly limits: SnapshotLimits
  private readonly file: string
  private readonly objects: JsonObject[] = []
  private readonly problems: Problem[] = []
  private header: Header | undefined
  private lines = 0
  private values = 0

  constructor(file: string, limits: SnapshotLimits) {
    this.file = file
    this.limits = limits
  }

  /** False where reading on makes no sense. */
  take(line: string | undefined): boolean {
    this.lines += 1
    if (this.lines === 1) {
      const { value, problems } = readHeader(line === undefined ? undefined : parseJson(line), this.file)
      this.header = value
      this.problems.push(...problems.slice(0, maxProblems))
      return value !== undefined
    }
    if (line === undefined) {
      this.complain('snapshot-line', `An object has more than ${this.limits.maxLineBytes} bytes`)
      return true
    }
    return line === '' || this.takeObject(line)
  }

  finish(): { value: Snapshot | undefined; problems: Problem[] } {
    if (this.lines === 0 && this.problems.length === 0) this.complain('snapshot-header', 'The snapshot is empty')
    if (this.header === undefined) return { value: undefined, problems: this.problems }
    const { count, ...rest } = this.header
    const short = count - this.objects.length
    if (short !== 0 && this.problems.length === 0) {
      this.complain('snapshot-damaged', `Expected ${count} objects in the snapshot, got ${this.objects.length}`)
    }
    const coverage = this.problems.length === 0 ? rest.coverage : rest.coverage.map((entry) => doubted(entry))
    return { value: { ...rest, coverage, objects: this.objects }, problems: this.problems }
  }

  complain(code: string, message: string): void {
    if (this.problems.length >= maxProblems) return
    const at = { file: this.file, ...(this.lines === 0 ? {} : { line: this.lines }) }
    this.problems.push({ code, at, message, cause: 'input' })
  }

  private takeObject(line: string): boolean {
    const object = parseJson(line)
    if (!isObject(object) || typeof object['apiVersion'] !== 'string' || typeof object['kind'] !== 'string') {
      const seen =
        object === undefined ? 'a line that cannot be read as JSON' : isObject(object) ? 'a map' : typeName(object)
      this.complain('snapshot-line', `Expected an object with apiVersion and kind, got ${seen}`)
      return true
    }
    const count = countValues(object)
    if (count === Number.POSITIVE_INFINITY) {
      this.complain('snapshot-line', 'An object is nested too deeply')
      return true
    }
    this.values += count
    if (this.values > this.limits.maxValues || this.objects.length >= this.limits.maxObjects) {
      const { maxObjects, maxValues } = this.limits
      this.complain(
        'snapshot-limit',
        `The snapshot holds more than ${maxObjects} objects or ${maxValues} values; the rest was not read`,
      )
      return false
    }
    this.objects.push(withoutSecretContent(object))
    return true
  }
}

function doubted(entry: KindCoverage): KindCoverage {
  return entry.seen === 'complete' ? { ...entry, seen: 'partial', why: 'The snapshot is damaged' } : entry
}

async function decompressed(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const source = bytes instanceof Uint8Array ? pieces(bytes) : bytes[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array()
  while (head.length < 4) {
    const next = await source.next()
    if (next.done === true) break
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value])
  }
  const whole = resumed(head, source)
  if (startsWith(head, [0x28, 0xb5, 0x2f, 0xfd])) return through(whole, createZstdDecompress({ chunkSize: 256 * 1024 }))
  if (startsWith(head, [0x1f, 0x8b])) return through(whole, createGunzip({ chunkSize: 256 * 1024 }))
  return whole
}

function through(
  source: AsyncIterable<Uint8Array>,
  stream: ReturnType<typeof createGunzip>,
): AsyncIterable<Uint8Array> {
  // The error reaches the reader through the iteration; the callback only keeps it from being thrown twice.
  return pipeline(
    Readable.from(source, { objectMode: true, highWaterMark: 1 }),
    stream,
    () => {},
  ) as AsyncIterable<Uint8Array>
}

// eslint-disable-next-line typescript/require-await
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 1024 * 1024
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function* resumed(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
