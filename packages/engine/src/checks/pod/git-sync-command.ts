// git-sync runs whatever --git or GITSYNC_GIT names, as its git. Whoever may write a file that the pod sees and this setting
// has their program run by a container that looks harmless.
// Source: Akamai Security Research, "You Can't Spell Kubernetes Without 'Git'", 2024; git-sync manual, --git

import type { ContainerCheck, Hit } from '../../model/check.ts'

const variables: ReadonlySet<string> = new Set(['GITSYNC_GIT', 'GIT_SYNC_GIT'])
const option = /(?:^|\s)--git(?:$|[=\s])/
const lists = ['command', 'args'] as const

export const gitSyncCommand: ContainerCheck = {
  id: 'git-sync-command',
  title: 'A git of the pod’s choice in git-sync',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'The setting names a program that git-sync runs in place of git',
  attack:
    'A program that came with the repository or a volume runs with the token of the pod, in an image that is trusted',
  remedy: 'Remove the setting: the image brings its own git',
  sources: [
    {
      title: 'Akamai Security Research, command injection in git-sync',
      url: 'https://www.akamai.com/blog/security-research/2024-august-kubernetes-gitsync-command-injection-defcon',
    },
  ],
  rows: ['U-POD-038'],
  judges: 'container',
  reads: ['container.env', 'container.args', 'container.command', 'container.image'],
  find(container) {
    const { args, command, env, image = '' } = container.spec
    if (env === undefined && args === undefined && command === undefined) return []
    const hits: Hit[] = []
    env?.forEach(({ name = '' }, index) => {
      if (!variables.has(name)) return
      hits.push({
        path: container.at('env', index, 'name'),
        message: `Container ${container.name} names its git in ${name}`,
      })
    })
    const isGitSync = image.includes('git-sync')
    for (const list of lists) {
      container.spec[list]?.forEach((word, index) => {
        if (!word.includes('--git') || !option.test(word)) return
        const path = container.at(list, index)
        // Not the whole word: scripts hold passwords.
        const hit = { path, value: '--git', message: `Container ${container.name} names its git with --git` }
        // Another program may mean something else by --git.
        hits.push(isGitSync ? hit : { ...hit, confidence: 'possible', severity: 'low' })
      })
    }
    return hits
  },
}
