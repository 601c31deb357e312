import { deployment, law, pod } from '../law.ts'
import { dashboardWithoutLogin } from './dashboard-without-login.ts'

const image = 'kubernetesui/dashboard:v2.7.0'
// That it is there at all is a finding
const alsoFails = ['kubernetes-dashboard']

law(dashboardWithoutLogin, {
  passes: [
    pod(),
    pod({ args: ['--auto-generate-certificates', '--enable-skip-login=false'], image }),
    pod({ args: ['--enable-skip-login'] }),
  ],
  fails: [
    {
      given: pod({ args: ['--namespace=a', '--enable-skip-login'], image }),
      at: 'spec.containers[0].args[1]',
      alsoFails,
    },
    { given: pod({ args: ['--enable-insecure-login=true'], image }), at: 'spec.containers[0].args[0]', alsoFails },
    {
      given: deployment({}, {}, { command: ['/dashboard', '--disable-settings-authorizer'], image }),
      at: 'spec.template.spec.containers[0].command[1]',
      alsoFails,
    },
  ],
  unknown: [{ given: pod({ args: '--enable-skip-login', image }), at: 'spec.containers[0].args' }],
})
