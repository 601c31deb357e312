import { expect, test } from 'vitest'
import { formatPath } from '../../model/path.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { freeTextsOf } from './free-texts.ts'

const places = (value: Parameters<typeof freeTextsOf>[0]): readonly string[] =>
  freeTextsOf(value).map(({ credentials, path }) => `${formatPath(path)} ${credentials.length}`)

test('lists the free texts of a workload', () => {
  const value = hardenedDeployment(
    { metadata: { annotations: { a: 'text' } }, spec: { template: { metadata: { annotations: { b: 'text' } } } } },
    {},
    {
      args: ['--password', 'hunter2'],
      env: [
        { name: 'PASSWORD', value: 'hunter2' },
        { name: 'X', valueFrom: {} },
      ],
    },
  )
  expect(places(value)).toEqual([
    'metadata.annotations.a 0',
    'spec.template.metadata.annotations.b 0',
    'spec.template.spec.containers[0].env[0].value 1',
    'spec.template.spec.containers[0].args[0] 0',
    'spec.template.spec.containers[0].args[1] 1',
  ])
})

test('lists the texts of ConfigMaps and Secrets', () => {
  const metadata = { name: 'web' }
  expect(
    places({ apiVersion: 'v1', data: { mode: 'fast', password: 'hunter2' }, kind: 'ConfigMap', metadata }),
  ).toEqual(['data.mode 0', 'data.password 1'])
  expect(
    places({
      apiVersion: 'v1',
      data: { password: 'aHVudGVyMg==' },
      kind: 'Secret',
      metadata,
      stringData: { mode: 'fast' },
    }),
  ).toEqual(['data.password 1', 'stringData.mode 0'])
})

test.each([
  {},
  { apiVersion: 1, kind: 2 },
  { apiVersion: 'v1', data: 7, kind: 'ConfigMap' },
  { apiVersion: 'v1', kind: 'Pod', spec: 'x' },
])('takes %j', (value) => expect(places(value)).toEqual([]))
