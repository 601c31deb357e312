import type { Json } from '../../model/json.ts'
import { law, pod } from '../law.ts'
import { windowsHostProcess } from './windows-host-process.ts'
import { windowsPod } from './windows-pod.ts'

const options = (hostProcess: Json) => ({
  securityContext: { windowsOptions: { hostProcess, runAsUserName: 'NT AUTHORITY\\Local service' } },
})

// The API server takes no HostProcess pod without the network of the node.
const alsoFails = ['host-network']

law(windowsHostProcess, {
  passes: [pod(), windowsPod(), windowsPod(options(false))],
  fails: [
    {
      given: windowsPod({}, { hostNetwork: true, ...options(true) }),
      at: 'spec.securityContext.windowsOptions.hostProcess',
      alsoFails,
    },
    {
      given: windowsPod(options(true), { hostNetwork: true }),
      at: 'spec.containers[0].securityContext.windowsOptions.hostProcess',
      alsoFails,
    },
    {
      // Without os.name the node decides
      given: pod({}, { hostNetwork: true, hostUsers: null, ...options(true) }),
      at: 'spec.securityContext.windowsOptions.hostProcess',
      alsoFails,
    },
  ],
  unknown: [
    { given: windowsPod(options('true')), at: 'spec.containers[0].securityContext.windowsOptions.hostProcess' },
  ],
})
