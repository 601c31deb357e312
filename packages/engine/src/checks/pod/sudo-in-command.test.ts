import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { sudoInCommand } from './sudo-in-command.ts'

law(sudoInCommand, {
  passes: [pod(), pod({ args: ['--no-sudo', 'pseudo', 'sudoers', '/etc/sudo.conf'], command: ['/bin/web'] })],
  fails: [
    { given: pod({ command: ['sudo', '/bin/web'] }), at: 'spec.containers[0].command[0]' },
    { given: pod({ command: ['/usr/bin/sudo', '-E', '/bin/web'] }), at: 'spec.containers[0].command[0]' },
    {
      given: pod({ args: ['-c', 'mkdir /data && sudo chown web /data'], command: ['sh'] }),
      at: 'spec.containers[0].args[1]',
    },
    {
      given: pod({}, { initContainers: [hardenedInit({ command: ['sudo', 'true'] })] }),
      at: 'spec.initContainers[0].command[0]',
    },
    { given: deployment({}, {}, { args: ['sudo'] }), at: 'spec.template.spec.containers[0].args[0]' },
  ],
  unknown: [{ given: pod({ command: 'sudo web' }), at: 'spec.containers[0].command' }],
})
