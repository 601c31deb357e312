// Packaged charts: a gzipped tar with one folder. Tar: POSIX.1-2024 pax, "ustar Interchange Format"; GNU tar manual,
// "Basic Tar Format" (long names, base-256 sizes). Packages come from strangers: no entry is ever written to a path that it
// names, links and devices are not followed, and everything is bounded before it is kept.

import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/**
 * Most that is taken of one chart. The bytes are the limit of Helm 3 and 4 for a whole chart (loader/archive.go,
 * MaxDecompressedChartSize); the largest public charts have a few hundred files.
 */
export const chartLimits = {
  files: 20_000,
  depth: 64,
  totalBytes: 100 * 1024 * 1024,
  valuesFileBytes: 5 * 1024 * 1024,
} as const

const unzip = promisify(gunzip)
const blockBytes = 512

export interface ArchiveContents {
  /** Files by path below the archive's own top folder, `/` between segments. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Sentences about what was not taken. */
  readonly refused: readonly string[]
}

/** Reads a packaged chart into memory. Throws an Error with a sentence when it is not one or breaks a limit. */
export async function readChartArchive(bytes: Uint8Array): Promise<ArchiveContents> {
  if (bytes.length > chartLimits.totalBytes)
    throw new Error(`The archive has more than ${chartLimits.totalBytes} bytes`)
  let tar: Buffer
  try {
    tar = await unzip(bytes, { maxOutputLength: chartLimits.totalBytes })
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Error(`The archive holds more than ${chartLimits.totalBytes} bytes`, { cause })
    }
    throw new Error(`The archive is not gzip: ${cause instanceof Error ? cause.message : 'unknown'}`, { cause })
  }
  return readTar(tar)
}

function readTar(tar: Buffer): ArchiveContents {
  const files = new Map<string, Uint8Array>()
  const refused: string[] = []
  let longName: string | undefined
  let entries = 0
  for (let at = 0; at + blockBytes <= tar.length;) {
    const header = tar.subarray(at, at + blockBytes)
    if (header[0] === 0) break // the end is marked by blocks of zeros
    if (!checksumHolds(header)) throw new Error(`The archive has a damaged header at byte ${at}`)
    if ((entries += 1) > chartLimits.files) throw new Error(`The archive has more than ${chartLimits.files} entries`)
    const size = readSize(header)
    const body = tar.subarray(at + blockBytes, at + blockBytes + size)
    if (body.length < size)
      throw new Error(`The archive ends within an entry: ${size} bytes expected, ${body.length} found`)
    at += blockBytes + Math.ceil(size / blockBytes) * blockBytes
    const type = String.fromCharCode(header[156] ?? 0)
    if (type === 'x') longName = paxPath(body) ?? longName
    else if (type === 'L') longName = cString(body)
    else if (type !== 'g' && type !== 'K') {
      const name = longName ?? headerName(header)
      longName = undefined
      keep(name, type, body, files, refused)
    }
  }
  return { files, refused }
}

function keep(name: string, type: string, body: Uint8Array, files: Map<string, Uint8Array>, refused: string[]): void {
  if (type === '5') return
  const shown = JSON.stringify(name.slice(0, 200))
  if (type !== '0' && type !== '\0' && type !== '7') {
    refused.push(`${shown} in the archive is ${type === '1' || type === '2' ? 'a link' : 'not a regular file'}`)
    return
  }
  const path = pathBelowTop(name)
  if (path === undefined) refused.push(`${shown} in the archive is not a path below one folder`)
  else if (path !== '') files.set(path, body)
}

/** The path without its first segment, as Helm loads it; undefined for anything that could point elsewhere. */
function pathBelowTop(name: string): string | undefined {
  const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.')
  if (name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[A-Za-z]:/.test(name)) return undefined
  if (segments.includes('..') || segments.length < 2 || segments.length > chartLimits.depth) return undefined
  return segments.slice(1).join('/')
}

function checksumHolds(header: Uint8Array): boolean {
  let sum = 0
  for (let index = 0; index < blockBytes; index += 1) sum += index >= 148 && index < 156 ? 32 : (header[index] ?? 0)
  return sum === octal(header.subarray(148, 156))
}

function readSize(header: Uint8Array): number {
  const field = header.subarray(124, 136)
  // Base-256 sizes are for files over 8 GiB, which no chart holds
  const size = (field[0] ?? 0) & 0x80 ? Number.NaN : octal(field)
  if (!Number.isSafeInteger(size) || size > chartLimits.totalBytes)
    throw new Error('The archive has an entry that is too large')
  return size
}

function octal(field: Uint8Array): number {
  const digits = cString(field).trim()
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : digits === '' ? 0 : Number.NaN
}

function cString(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString('utf8')
}

function headerName(header: Uint8Array): string {
  const name = cString(header.subarray(0, 100))
  const prefix = cString(header.subarray(257, 262)) === 'ustar' ? cString(header.subarray(345, 500)) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** Records are `length key=value\n`, the length counting itself. */
function paxPath(body: Uint8Array): string | undefined {
  const text = Buffer.from(body)
  let path: string | undefined
  for (let at = 0; at < text.length;) {
    const space = text.indexOf(0x20, at)
    const length = space < 0 ? Number.NaN : Number(text.toString('latin1', at, space))
    if (!Number.isSafeInteger(length) || length <= 0) break
    const record = text.toString('utf8', space + 1, at + length - 1)
    if (record.startsWith('path=')) path = record.slice('path='.length)
    at += length
  }
  return path
}
