import { deployment, law, pod } from '../law.ts'
import { nodeShellCommand } from './node-shell-command.ts'

const hostPid = { hostPID: true, hostUsers: null }
const root = { volumes: [{ hostPath: { path: '/' }, name: 'root' }] }
const nsenter = { command: ['nsenter', '--target', '1', '--mount', '--', 'bash'] }

law(nodeShellCommand, {
  passes: [
    pod(),
    pod({ args: ['--target', '1'], command: ['/bin/web'] }),
    // In its own process namespace, process 1 is the container itself
    pod(nsenter),
    pod({ command: ['chroot', '/srv/web'] }),
    pod({ command: ['nsenter', '-t', '17', '-n'] }, hostPid),
  ],
  fails: [
    // What it takes from the node are findings of their own
    { given: pod(nsenter, hostPid), at: 'spec.containers[0].command[0]', alsoFails: ['host-pid'] },
    {
      given: pod({ args: ['-c', 'exec nsenter -t1 -m -u -i -n sh'], command: ['sh'] }, hostPid),
      at: 'spec.containers[0].args[1]',
      alsoFails: ['host-pid'],
    },
    {
      given: pod({ args: ['--mount=/host/proc/1/ns/mnt', 'sh'], command: ['/usr/bin/nsenter'] }, hostPid),
      at: 'spec.containers[0].command[0]',
      alsoFails: ['host-pid'],
    },
    {
      given: pod({ command: ['chroot', '/host', 'bash'] }, root),
      at: 'spec.containers[0].command[0]',
      alsoFails: ['sensitive-host-path'],
    },
    {
      given: deployment({}, hostPid, nsenter),
      at: 'spec.template.spec.containers[0].command[0]',
      alsoFails: ['host-pid'],
    },
  ],
  unknown: [{ given: pod({ command: 'nsenter -t 1' }), at: 'spec.containers[0].command' }],
})
