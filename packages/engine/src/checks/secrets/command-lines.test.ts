import { expect, test } from 'vitest'
import { formatPath } from '../../model/path.ts'
import { pod, worldOf } from '../law.ts'
import { commandLinesOf } from './command-lines.ts'

test('gives each command line of a container with its place', () => {
  const hook = { exec: { command: ['stop'] } }
  const probe = { exec: { command: ['probe'] }, httpGet: null }
  const fixture = pod({
    args: ['--verbose'],
    command: ['web'],
    lifecycle: { postStart: hook, preStop: hook },
    livenessProbe: probe,
    readinessProbe: probe,
    startupProbe: probe,
  })
  const lines = worldOf(fixture).workloads.flatMap(({ containers }) => containers.flatMap(commandLinesOf))
  expect(lines.map(({ field, list }) => `${formatPath(field)} ${list.join(' ')}`)).toEqual([
    'command web',
    'args --verbose',
    'livenessProbe.exec.command probe',
    'readinessProbe.exec.command probe',
    'startupProbe.exec.command probe',
    'lifecycle.postStart.exec.command stop',
    'lifecycle.preStop.exec.command stop',
  ])
})
