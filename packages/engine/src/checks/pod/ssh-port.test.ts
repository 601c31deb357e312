import { deployment, law, pod } from '../law.ts'
import { sshPort } from './ssh-port.ts'

const http = { containerPort: 8080, name: 'http', protocol: 'TCP' }

law(sshPort, {
  passes: [
    pod(),
    pod({ ports: [http, { containerPort: 22, name: 'other', protocol: 'UDP' }] }),
    pod({ args: ['--sshd-config=none', 'git-ssh'], command: ['/bin/ssh-agent'] }),
  ],
  fails: [
    {
      given: pod({ ports: [http, { containerPort: 22, name: 'ssh' }] }),
      at: 'spec.containers[0].ports[1].containerPort',
    },
    {
      given: pod({ ports: [http, { containerPort: 2222, name: 'ssh', protocol: 'TCP' }] }),
      at: 'spec.containers[0].ports[1].containerPort',
    },
    { given: pod({ command: ['/usr/sbin/sshd', '-D'] }), at: 'spec.containers[0].command[0]' },
    {
      given: pod({ args: ['-c', 'ssh-keygen -A && /usr/sbin/sshd -D'], command: ['sh'] }),
      at: 'spec.containers[0].args[1]',
    },
    {
      given: deployment({}, {}, { ports: [http, { containerPort: 22, name: 'ssh' }] }),
      at: 'spec.template.spec.containers[0].ports[1].containerPort',
    },
  ],
  unknown: [{ given: pod({ command: 'sshd' }), at: 'spec.containers[0].command' }],
})
