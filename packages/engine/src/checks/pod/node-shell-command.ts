// nsenter into process 1, or chroot into the mounted root of the node, is a shell of the node. Both work only with what the
// pod takes from the node: its processes, its directories. Left behind by "kubectl node-shell" and by installers.
// Source: MITRE ATT&CK T1611, Escape to Host; man nsenter(1)

import type { ContainerCheck } from '../../model/check.ts'
import type { Container } from '../../model/workload.ts'
import { hostPathsOf } from './host-paths.ts'

/** Longer command lines are looked at so far: the programs stand at the front. */
const maxLength = 8192
const intoProcess1 = /(?:-t|--target)[ =]?1(?:\s|$)|\/proc\/1\/ns\//
const intoRoot = /chroot\s+\/\S/

export const nodeShellCommand: ContainerCheck = {
  id: 'node-shell-command',
  title: 'Container that enters its node',
  tier: 'security',
  severity: 'critical',
  confidence: 'likely',
  why: 'The program of the container runs on the node as root, outside of every container',
  attack: 'Whoever may exec into the pod or change what it runs has a root shell on the node',
  remedy: 'Delete the pod when its work is done; set up nodes with the tools of whoever runs them',
  sources: [{ title: 'MITRE ATT&CK, T1611 Escape to Host', url: 'https://attack.mitre.org/techniques/T1611/' }],
  rows: [],
  judges: 'container',
  reads: ['container.command', 'container.args', 'pod.hostPID', 'pod.volumes[].hostPath'],
  find(container) {
    const word = firstWord(container)
    if (word === undefined) return []
    const { args = [], command = [] } = container.spec
    const line = [...command, ...args].join(' ').slice(0, maxLength)
    const enters =
      word.program === 'nsenter'
        ? container.workload.spec.hostPID === true && intoProcess1.test(line)
        : hostPathsOf(container.workload).length > 0 && intoRoot.test(line)
    if (!enters) return []
    const path = container.at(word.list, word.index)
    // Not the whole word: scripts hold passwords.
    return [{ path, value: word.program, message: `Container ${container.name} enters its node with ${word.program}` }]
  },
}

interface Word {
  readonly program: 'nsenter' | 'chroot'
  readonly list: 'command' | 'args'
  readonly index: number
}

function firstWord({ spec }: Container): Word | undefined {
  for (const list of ['command', 'args'] as const) {
    const words = spec[list]
    if (words === undefined) continue
    for (const [index, word] of words.entries()) {
      if (word.includes('nsenter')) return { program: 'nsenter', list, index }
      if (word.includes('chroot')) return { program: 'chroot', list, index }
    }
  }
  return undefined
}
