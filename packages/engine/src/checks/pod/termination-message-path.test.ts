import { deployment, law, pod } from '../law.ts'
import { terminationMessagePath } from './termination-message-path.ts'

const at = (path: string) => ({ terminationMessagePath: path })

law(terminationMessagePath, {
  passes: [pod(), pod(at('/dev/termination-log')), pod(at('/tmp/message')), pod(at('/var/log/web/last'))],
  fails: [
    { given: pod(at('/etc/passwd')), at: 'spec.containers[0].terminationMessagePath' },
    {
      given: pod(at('/var/run/secrets/kubernetes.io/serviceaccount/token')),
      at: 'spec.containers[0].terminationMessagePath',
    },
    { given: pod(at('/tmp/../etc/hosts')), at: 'spec.containers[0].terminationMessagePath' },
    { given: deployment({}, {}, at('/usr/bin/web')), at: 'spec.template.spec.containers[0].terminationMessagePath' },
  ],
  unknown: [{ given: pod({ terminationMessagePath: 1 }), at: 'spec.containers[0].terminationMessagePath' }],
})
