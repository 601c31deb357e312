import { law } from '../law.ts'
import { apiServer, commandOf, tagged } from './component-fixtures.ts'
import { apiServerInsecureBindAddress } from './api-server-insecure-bind-address.ts'

/** The flag last, so that its removal moves no other. */
function bound(address: string): ReturnType<typeof apiServer> {
  return apiServer(
    {},
    {
      ...tagged('1.18.9'),
      command: [...commandOf('kube-apiserver', { 'insecure-port': '0' }), `--insecure-bind-address=${address}`],
    },
  )
}

law(apiServerInsecureBindAddress, {
  passes: [
    apiServer(),
    apiServer({ 'insecure-port': '0' }, tagged('1.18.9')),
    apiServer({ 'insecure-bind-address': '0.0.0.0' }),
  ],
  fails: [
    { given: bound('0.0.0.0'), at: 'spec.containers[0].command[32]' },
    { given: bound('127.0.0.1'), at: 'spec.containers[0].command[32]' },
  ],
  unknown: [],
})
