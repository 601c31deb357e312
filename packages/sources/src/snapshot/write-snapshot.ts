import { Readable } from 'node:stream'
import { createZstdCompress } from 'node:zlib'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import { format, schemaMajor, schemaMinor, withoutSecretContent } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

const chunkLength = 1024 * 1024

/**
 * The bytes of a `.json.zst`. Every object goes through `redact` first, which replaces what looks like a credential; the
 * content of Secrets is left out whatever `redact` does. The same snapshot gives the same bytes with the same zstd.
 */
export async function writeSnapshot(snapshot: Snapshot, redact: (object: JsonObject) => JsonObject): Promise<Buffer> {
  const compressed: Buffer[] = []
  const source = Readable.from(chunks(snapshot, redact), { objectMode: true, highWaterMark: 1 })
  const zstd = createZstdCompress()
  source.on('error', (error) => zstd.destroy(error))
  for await (const chunk of source.pipe(zstd) as AsyncIterable<Buffer>) compressed.push(chunk)
  return Buffer.concat(compressed)
}

function* chunks(snapshot: Snapshot, redact: (object: JsonObject) => JsonObject): Generator<Buffer> {
  let text = `${JSON.stringify(headerOf(snapshot))}\n`
  for (const object of snapshot.objects) {
    text += `${JSON.stringify(redact(withoutSecretContent(object)))}\n`
    if (text.length < chunkLength) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

function headerOf(snapshot: Snapshot) {
  const { toolVersion, at, context, server, version, secrets, coverage, notes, problems, objects } = snapshot
  return {
    format,
    schema: `${schemaMajor}.${schemaMinor}`,
    tool: { name: 'seaworthy', version: toolVersion },
    at,
    context,
    server,
    version,
    secrets,
    coverage,
    notes,
    problems,
    objects: objects.length,
  }
}
