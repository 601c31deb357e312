import { describe, expect, test } from 'vitest'
import { takeOrigin } from './kustomize-origin.ts'

describe('takeOrigin', () => {
  test.each([
    [
      'the only annotation',
      'kind: Pod\nmetadata:\n  annotations:\n    config.kubernetes.io/origin: |\n      path: ../base/pod.yaml\n  name: a\n',
      { text: 'kind: Pod\nmetadata:\n  name: a\n', path: '../base/pod.yaml' },
    ],
    [
      'one of several',
      'metadata:\n  annotations:\n    a: b\n    config.kubernetes.io/origin: |\n      path: x.yaml\n    z: y\n',
      { text: 'metadata:\n  annotations:\n    a: b\n    z: y\n', path: 'x.yaml' },
    ],
    [
      'the first of several',
      'metadata:\n  annotations:\n    config.kubernetes.io/origin: |\n      path: x.yaml\n    z: y\n',
      { text: 'metadata:\n  annotations:\n    z: y\n', path: 'x.yaml' },
    ],
    [
      'a generated object',
      "kind: ConfigMap\nmetadata:\n  annotations:\n    config.kubernetes.io/origin: |\n      configuredIn: 'a b/kustomization.yaml'\n      configuredBy:\n        apiVersion: builtin\n        kind: ConfigMapGenerator\n",
      { text: 'kind: ConfigMap\nmetadata:\n', path: 'a b/kustomization.yaml' },
    ],
    [
      'a remote base',
      'metadata:\n  annotations:\n    config.kubernetes.io/origin: |\n      path: a.yaml\n      repo: https://github.com/x/y\n      ref: v1\n  name: a\n',
      { text: 'metadata:\n  name: a\n', path: 'a.yaml', repository: 'https://github.com/x/y' },
    ],
    [
      'nothing where only a pod template has it',
      'spec:\n  template:\n    metadata:\n      annotations:\n        config.kubernetes.io/origin: |\n          path: x\n',
      {
        text: 'spec:\n  template:\n    metadata:\n      annotations:\n        config.kubernetes.io/origin: |\n          path: x\n',
      },
    ],
    [
      'nothing in text',
      'data:\n  annotations:\n    config.kubernetes.io/origin: |\n',
      { text: 'data:\n  annotations:\n    config.kubernetes.io/origin: |\n' },
    ],
  ])('takes %s', (_, text, expected) => expect(takeOrigin(text)).toEqual(expected))
})
