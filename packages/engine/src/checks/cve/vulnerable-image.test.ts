import { expect, test } from 'vitest'
import { pod, worldOf } from '../law.ts'
import { vulnerableImage } from './vulnerable-image.ts'

const fault = { cve: 'CVE-0000-0001', ranges: [{ from: '1.0.0', fixed: '1.2.0' }], repositories: ['team/web'] }

function ask(image: string, imagePullPolicy: string | null = null): string {
  const [container] = worldOf(pod({ image, imagePullPolicy })).workloads.flatMap(({ containers }) => containers)
  if (container === undefined) throw new Error('No container')
  const [hit] = vulnerableImage(container, fault)
  if (hit === undefined) return 'no'
  return hit.unknown === true ? 'unknown' : 'yes'
}

test.each([
  ['team/web:1.1.9', 'yes'],
  ['mirror.example/hub/team/web:v1.0.0', 'yes'],
  ['team/web:1.2.0-rc.1', 'yes'],
  ['team/web:1.2.0', 'no'],
  ['team/web:0.9.0', 'no'],
  ['otherteam/web:1.1.9', 'no'],
  ['team/web-ui:1.1.9', 'no'],
  ['team/web:1.1', 'unknown'],
  ['team/web', 'no'],
])('%s: %s', (image, expected) => expect(ask(image)).toBe(expected))

test('latest may lie on the node for years where it is not pulled', () =>
  expect(ask('team/web:latest', 'IfNotPresent')).toBe('unknown'))
