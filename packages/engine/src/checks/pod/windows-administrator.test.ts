import { law, pod } from '../law.ts'
import { windowsAdministrator } from './windows-administrator.ts'
import { windowsPod } from './windows-pod.ts'

const as = (runAsUserName: string) => ({ securityContext: { windowsOptions: { runAsUserName } } })

law(windowsAdministrator, {
  passes: [
    pod(),
    windowsPod(),
    windowsPod(as('ContainerUser'), as('ContainerAdministrator')),
    windowsPod(as('shop\\web')),
  ],
  fails: [
    {
      given: windowsPod(as('ContainerAdministrator')),
      at: 'spec.containers[0].securityContext.windowsOptions.runAsUserName',
    },
    {
      given: windowsPod(as('NT AUTHORITY\\SYSTEM')),
      at: 'spec.containers[0].securityContext.windowsOptions.runAsUserName',
    },
    { given: windowsPod({}, as('containeradministrator')), at: 'spec.securityContext.windowsOptions.runAsUserName' },
  ],
  unknown: [
    {
      given: windowsPod({ securityContext: { windowsOptions: { runAsUserName: 1 } } }),
      at: 'spec.containers[0].securityContext.windowsOptions.runAsUserName',
    },
  ],
})
