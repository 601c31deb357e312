import { expect, test } from 'vitest'
import { resource } from '../formats/manifests/read-manifests.ts'
import { defaultSettings } from '../model/settings.ts'
import { coverageTold } from './coverage-told.ts'

const coverage = {
  world: 'closed',
  kinds: [],
  notJudged: [],
  files: 1,
  documents: 1,
  objects: 1,
  indexedOnly: {},
  workloads: 0,
  notes: ['first'],
  problems: [],
} as const

function notes(apiVersion: string, kind: string, kubernetesVersion?: string): readonly string[] {
  const target = { kind: 'files', name: '', ...(kubernetesVersion !== undefined && { kubernetesVersion }) } as const
  const objects = [resource(apiVersion, kind, { apiVersion, kind, metadata: { name: 'x' } })]
  return coverageTold({ at: '', target, objects, coverage, settings: defaultSettings }).notes.slice(1)
}

test.each<[string, string, string | undefined, readonly string[]]>([
  ['apps/v1', 'Deployment', undefined, []],
  ['extensions/v1beta1', 'Deployment', '1.36', []],
  [
    'apps/v9',
    'Deployment',
    undefined,
    ['Versions that no known release serves, judged as the version that is known: 1 apps/v9 Deployment'],
  ],
  ['v2', 'Pod', undefined, ['Versions that no known release serves, judged as the version that is known: 1 v2 Pod']],
  ['foo/v9', 'Bar', undefined, ['1 object of a kind that no check reads beyond metadata: 1 foo/Bar']],
  ['v1', 'Pod', 'v1.99', ['Kubernetes 1.99 is newer than the newest release known, 1.37']],
  ['v1', 'Pod', '1.37.9', []],
])('%s %s on %s', (apiVersion, kind, version, told) => expect(notes(apiVersion, kind, version)).toEqual(told))
