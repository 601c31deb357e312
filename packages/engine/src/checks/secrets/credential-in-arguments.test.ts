import { deployment, law, pod } from '../law.ts'
import { credentialInArguments } from './credential-in-arguments.ts'

law(credentialInArguments, {
  passes: [
    pod(),
    pod({ args: ['--config=/etc/web', '--token-file=/run/secrets/token', '--password=$(PASSWORD)'], command: ['web'] }),
    pod({ args: ['--secret=kube-system/tls', '--authentication-token-webhook=true', '--token', '--verbose'] }),
    pod({ command: ['sh', '-c', 'mysql --password="$PASSWORD" -e "select 1"'] }),
  ],
  fails: [
    { given: pod({ args: ['--user=web', '--password=hunter2'] }), at: 'spec.containers[0].args[1]' },
    { given: pod({ args: ['--password', 'hunter2'] }), at: 'spec.containers[0].args[1]' },
    { given: pod({ command: ['sh', '-c', 'export TOKEN=a1b2c3d4e5; web'] }), at: 'spec.containers[0].command[2]' },
    { given: pod({ command: ['curl', 'https://web:hunter2@shop.example/'] }), at: 'spec.containers[0].command[1]' },
    {
      given: pod({ livenessProbe: { exec: { command: ['redis-cli', '--pass', 'hunter2', 'ping'] }, httpGet: null } }),
      at: 'spec.containers[0].livenessProbe.exec.command[2]',
    },
    {
      given: deployment({}, {}, { args: ['--client-secret=a1b2c3d4'] }),
      at: 'spec.template.spec.containers[0].args[0]',
    },
  ],
  unknown: [
    { given: pod({ args: ['--password=hunter2', 7] }), at: 'spec.containers[0].args[1]' },
    { given: pod({ command: 'web --password=hunter2' }), at: 'spec.containers[0].command' },
  ],
})
