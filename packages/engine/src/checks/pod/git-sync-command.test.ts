import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { gitSyncCommand } from './git-sync-command.ts'

const image =
  'registry.example/git-sync/git-sync:v4.4.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

law(gitSyncCommand, {
  passes: [
    pod(),
    pod({ args: ['--repo=https://git.example/shop', '--git-config=core.x:y', '--ref=main'], image }),
    pod({ env: [{ name: 'GITSYNC_REPO', value: 'https://git.example/shop' }] }),
  ],
  fails: [
    { given: pod({ env: [{ name: 'GITSYNC_GIT', value: '/data/git' }] }), at: 'spec.containers[0].env[0].name' },
    { given: pod({ args: ['--git=/data/git'], image }), at: 'spec.containers[0].args[0]' },
    { given: pod({ args: ['--repo=x', '--git', '/data/git'] }), at: 'spec.containers[0].args[1]' },
    {
      given: pod({ args: ['-c', '/git-sync --git /data/git'], command: ['sh'], image }),
      at: 'spec.containers[0].args[1]',
    },
    {
      given: pod({}, { initContainers: [hardenedInit({ args: ['--git=/data/git'], image })] }),
      at: 'spec.initContainers[0].args[0]',
    },
    {
      given: deployment({}, {}, { env: [{ name: 'GITSYNC_GIT', value: '/data/git' }] }),
      at: 'spec.template.spec.containers[0].env[0].name',
    },
  ],
  unknown: [{ given: pod({ args: '--git=/data/git' }), at: 'spec.containers[0].args' }],
})
