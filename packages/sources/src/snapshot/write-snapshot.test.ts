import { zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Snapshot } from './snapshot.ts'
import { writeSnapshot } from './write-snapshot.ts'

const snapshot: Snapshot = {
  toolVersion: '0.1.0',
  at: '2026-11-25T12:00:00.000Z',
  context: 'prod',
  server: 'https://kube:6443',
  version: undefined,
  secrets: 'none',
  coverage: [],
  notes: [],
  problems: [],
  objects: [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { password: 'hunter2' } },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's' },
      data: { password: 'aHVudGVyMg==' },
      stringData: { password: 'hunter2' },
    },
  ],
}

function redact(object: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(object).replaceAll('hunter2', '***')) as JsonObject
}

test('writes a header and one line an object', async () => {
  const lines = zstdDecompressSync(await writeSnapshot(snapshot, redact))
    .toString()
    .split('\n')
  expect(lines.map((line) => (line === '' ? undefined : (JSON.parse(line) as unknown)))).toEqual([
    {
      format: 'seaworthy-snapshot',
      schema: '1.0',
      tool: { name: 'seaworthy', version: '0.1.0' },
      at: snapshot.at,
      context: 'prod',
      server: snapshot.server,
      secrets: 'none',
      coverage: [],
      notes: [],
      problems: [],
      objects: 2,
    },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { password: '***' } },
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } },
    undefined,
  ])
})

test('the content of Secrets is left out also where nothing is redacted', async () => {
  const text = zstdDecompressSync(
    await writeSnapshot({ ...snapshot, objects: snapshot.objects.slice(1) }, (object) => object),
  ).toString()
  expect(text).not.toMatch(/hunter2|aHVudGVyMg/)
})

test('the same again gives the same bytes', async () => {
  expect(await writeSnapshot(snapshot, redact)).toEqual(await writeSnapshot(snapshot, redact))
})

test('what redact throws arrives', async () => {
  const fails = () => {
    throw new Error('cannot redact')
  }
  await expect(writeSnapshot(snapshot, fails)).rejects.toThrow('cannot redact')
})
