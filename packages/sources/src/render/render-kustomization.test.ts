import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainOptions, rendererFor } from './fixtures/renderer-programs.ts'
import { networkSandbox } from './network-sandbox.ts'
import { renderKustomization } from './render-kustomization.ts'
import type { RenderedDocument, RenderOptions } from './rendering.ts'
import { traceDocument } from './trace-document.ts'

const fixtures = join(import.meta.dirname, 'fixtures/kustomize')
const offline = (await networkSandbox(process.env)) !== undefined

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'render-kustomization-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(texts: Record<string, string>): string {
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

function placeOf(documents: readonly RenderedDocument[], needle: string): string {
  const document = documents.find(({ text }) => text.includes(needle))
  if (document === undefined) throw new Error(`No document holds ${needle}`)
  const trace = traceDocument(document, document.text.split('\n').findIndex((text) => text.includes(needle)) + 1)
  return `${trace?.file.slice(fixtures.length + 1)}:${trace?.line}${trace?.approximate === true ? '~' : ''}`
}

describe.each(['kustomize', 'kubectl'] as const)('with %s', (name) => {
  const kustomize = rendererFor(name)
  const withKustomize = test.runIf(kustomize !== undefined)
  const options: RenderOptions = { ...plainOptions, offline, ...(kustomize === undefined ? {} : { kustomize }) }

  withKustomize('renders what the user would deploy, with the file of each object', async () => {
    const { documents, problems, notJudged } = await renderKustomization(join(fixtures, 'overlays/prod/'), options)
    expect([problems, notJudged]).toEqual([[], undefined])
    const seen = documents.map(
      ({ text, source }) => `${/^kind: (.*)$/m.exec(text)?.[1]} ${source?.file.slice(fixtures.length + 1)}`,
    )
    expect(seen.sort()).toEqual([
      'ConfigMap base/kustomization.yaml',
      'Deployment base/web.yaml',
      'Service base/service.yaml',
      'ServiceAccount base/web.yaml',
    ])
    expect(documents.every(({ file }) => file === join(fixtures, 'overlays/prod/kustomization.yaml'))).toBe(true)
    const all = documents.map(({ text }) => text).join('\n')
    expect(all).not.toContain('config.kubernetes.io')
    expect(all).toContain('  annotations:\n    team: shop\n')
  })

  withKustomize('traces lines to bases, patches and components', async () => {
    const { documents } = await renderKustomization(join(fixtures, 'overlays/prod'), options)
    expect(placeOf(documents, 'hostIPC: true')).toBe('base/web.yaml:19')
    expect(placeOf(documents, 'replicas: 3')).toBe('overlays/prod/replicas.yaml:6')
    expect(placeOf(documents, 'hostPID: true')).toBe('overlays/prod/kustomization.yaml:13')
    expect(placeOf(documents, 'image: nginx:latest')).toBe('overlays/prod/kustomization.yaml:16')
    expect(placeOf(documents, 'privileged: false')).toBe('components/hardened/kustomization.yaml:15')
    expect(placeOf(documents, 'name: prod-web')).toBe('base/web.yaml:5~')
  })

  withKustomize.each([
    [
      'a repository',
      'resources: ["https://user:token@example.com/org/repo?ref=v1"]',
      '"https://…@example.com/org/repo?ref=v1"',
    ],
    ['a short repository', 'resources: [github.com/org/repo]', '"github.com/org/repo"'],
    ['a file', 'patches: [{path: "https://example.com/p.yaml"}]', '"https://example.com/p.yaml"'],
  ])('does not fetch %s, and names it', async (_, text, shown) => {
    const path = write({ 'kustomization.yaml': `${text}\n` })
    for (const more of [{}, { offline: true, allowRemote: true }]) {
      const { documents, problems, notJudged } = await renderKustomization(path, { ...options, ...more })
      expect(documents).toEqual([])
      if (offline) expect(problems).toMatchObject([{ code: 'kustomization-remote' }])
      expect(problems[0]?.message).not.toContain('token')
      if (offline) expect(notJudged?.why).toContain(`needs ${shown}, which is remote`)
    }
  })

  withKustomize('fetches only what the user allowed', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('apiVersion: v1\nkind: Namespace\nmetadata:\n  name: far\n')
    }).listen(0, '127.0.0.1')
    await new Promise((done) => server.once('listening', done))
    const { port } = server.address() as AddressInfo
    const path = write({ 'kustomization.yaml': `resources: ["http://127.0.0.1:${port}/far.yaml"]\n` })
    await renderKustomization(path, { ...options, offline: false })
    expect(asked).toEqual([])
    const { documents, problems } = await renderKustomization(path, { ...options, offline: false, allowRemote: true })
    expect(problems).toEqual([])
    expect(asked).toContain('/far.yaml')
    expect(documents[0]?.text).toContain('name: far')
    server.close()
  })

  test.runIf(kustomize !== undefined && offline)(
    'a way to the network that the file does not show is cut all the same',
    async () => {
      const asked: string[] = []
      const server = createServer((request, response) => {
        asked.push(request.url ?? '')
        response.end('a: b')
      }).listen(0, '127.0.0.1')
      await new Promise((done) => server.once('listening', done))
      const { port } = server.address() as AddressInfo
      const generator = `apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: {name: c}\nfiles: ["a=http://127.0.0.1:${port}/x"]\n`
      const path = write({ 'kustomization.yaml': 'generators: [g.yaml]\n', 'g.yaml': generator })
      const { problems } = await renderKustomization(path, { ...options, offline: false })
      expect([asked, problems.length]).toEqual([[], 1])
      server.close()
    },
  )

  withKustomize.each([
    [
      'plugins',
      {
        'kustomization.yaml': 'generators: [g.yaml]\n',
        'g.yaml': `apiVersion: v1\nkind: Run\nmetadata:\n  name: x\n  annotations:\n    config.kubernetes.io/function: |\n      exec: {path: ./touch.sh}\n`,
      },
    ],
    ['charts', { 'kustomization.yaml': 'helmCharts: [{name: redis, repo: "https://charts.example"}]\n' }],
    ['files outside its folder', { 'kustomization.yaml': 'configMapGenerator: [{name: c, files: [/etc/hostname]}]\n' }],
    ['resources that are not there', { 'kustomization.yaml': 'resources: [gone.yaml]\n' }],
    ['itself', { 'kustomization.yaml': 'resources: [a]\n', 'a/kustomization.yaml': 'resources: [..]\n' }],
    ['YAML that does not parse', { 'kustomization.yaml': 'resources: [\n' }],
  ])('does not render %s, and says so', async (_, texts) => {
    const path = write(texts)
    const script = join(folder, 'touch.sh')
    writeFileSync(script, `#!/bin/sh\ntouch ${join(folder, 'ran')}\n`, { mode: 0o755 })
    const { documents, problems, notJudged } = await renderKustomization(path, options)
    expect(documents).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]?.message).not.toContain('seaworthy-render-')
    expect(notJudged?.what).toBe(path)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  withKustomize('a link out of the folder is not read', async () => {
    const path = write({
      'k/kustomization.yaml': 'resources: [a.yaml]\n',
      'outside.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: hunter2\n',
    })
    symlinkSync('../outside.yaml', join(path, 'k/a.yaml'))
    const { documents, problems } = await renderKustomization(join(path, 'k'), options)
    expect([documents.length, problems.length]).toEqual([0, 1])
  })

  withKustomize('folders that cannot be bases are rendered without sources', async () => {
    const path = write({
      'a..b/kustomization.yaml': 'resources: [n.yaml]\n',
      'a..b/n.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: sea\n',
    })
    const { documents } = await renderKustomization(join(path, 'a..b'), options)
    expect(documents.map(({ text }) => text)).toEqual(['apiVersion: v1\nkind: Namespace\nmetadata:\n  name: sea\n'])
  })
})

test('without a renderer it says what to install', async () => {
  const { problems, notJudged } = await renderKustomization(fixtures, { ...plainOptions, env: {} })
  expect(problems).toMatchObject([{ code: 'renderer-missing', cause: 'world' }])
  expect(notJudged?.why).toContain('Install kustomize')
})
