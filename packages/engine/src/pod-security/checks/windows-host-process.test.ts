import { everywhere, inEveryContainer, law, podContext } from '../law.ts'
import { windowsHostProcess } from './windows-host-process.ts'

const place = 'spec.securityContext.windowsOptions'

law(windowsHostProcess, [
  ['v1.0', everywhere({})],
  ['latest', everywhere({ windowsOptions: { hostProcess: false } })],
  ['latest', everywhere({ windowsOptions: { hostProcess: null } })],
  [
    'v1.0',
    everywhere({ windowsOptions: { hostProcess: true } }),
    `${place}.hostProcess`,
    ...inEveryContainer('windowsOptions.hostProcess'),
  ],
  ['latest', podContext({ windowsOptions: { hostProcess: 'true' } }), `?${place}.hostProcess`],
  ['latest', podContext({ windowsOptions: true }), `?${place}`],
])
