import { expect, test } from 'vitest'
import { readManifests } from './read-manifests.ts'

function problemsOf(text: string): readonly string[] {
  return readManifests({ file: 'a.yaml', text }, () => 'full').problems.map(({ message }) => message)
}

test('an object of the API needs a name, the configuration file of a component does not', () => {
  expect(problemsOf('apiVersion: v1\nkind: Pod\n')).toEqual(['Pod has no name'])
  expect(problemsOf('apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: []\n')).toEqual([])
  expect(problemsOf('apiVersion: kubelet.example/v1\nkind: Unheard\n')).toEqual([])
})
