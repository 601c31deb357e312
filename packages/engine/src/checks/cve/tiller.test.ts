import { expect, test } from 'vitest'
import { deployment, pod, worldOf } from '../law.ts'
import type { Fixture } from '../law.ts'
import { isTiller } from './tiller.ts'

const first = (fixture: Fixture): boolean =>
  worldOf(fixture)
    .workloads.flatMap(({ containers }) => containers)
    .slice(0, 1)
    .some(isTiller)

test.each<readonly [string, Fixture, boolean]>([
  ['an image of that name', pod({ image: 'mirror.example/charts/tiller:v2.17.0' }), true],
  ['the labels of helm init', pod({}, {}, { labels: { app: 'helm', name: 'tiller' } }), true],
  ['the name of helm init', deployment({ metadata: { name: 'tiller-deploy' } }), true],
  ['an image that only begins so', pod({ image: 'registry.example/tiller-exporter:1' }), false],
  ['anything else', pod(), false],
])('knows %s', (_, fixture, expected) => expect(first(fixture)).toBe(expected))
