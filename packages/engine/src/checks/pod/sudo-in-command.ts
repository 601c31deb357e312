// sudo in a container means setuid root in the image: the way from any user to root that allowPrivilegeEscalation: false
// closes. Source: man sudo(8); kubernetes.io/docs/tasks/configure-pod-container/security-context

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'

const sudo = /(?:^|[\s;&|(/])sudo(?:$|\s)/
const lists = ['command', 'args'] as const

export const sudoInCommand: ContainerCheck = {
  id: 'sudo-in-command',
  title: 'Container starts with sudo',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'The image lets its user become root at will',
  attack: 'Code in the container calls sudo as the application does and is root',
  remedy: 'Run the container as the user that the program needs and remove sudo from the image',
  sources: [
    kubernetesDocs(
      'Configure a Security Context for a Pod or Container',
      'tasks/configure-pod-container/security-context/',
    ),
  ],
  rows: ['U-POD-035'],
  judges: 'container',
  reads: ['container.command', 'container.args'],
  find(container) {
    const { spec } = container
    if (spec.command === undefined && spec.args === undefined) return []
    const hits: Hit[] = []
    for (const list of lists) {
      spec[list]?.forEach((word, index) => {
        if (word.includes('sudo') && sudo.test(word)) {
          const path = container.at(list, index)
          // Not the whole word: scripts hold passwords.
          hits.push({ path, value: 'sudo', message: `Container ${container.name} starts with sudo` })
        }
      })
    }
    return hits
  },
}
