import { deployment, law, pod } from '../law.ts'
import { untrustedWorkloadSharesKernel } from './untrusted-workload-shares-kernel.ts'

const settings = { untrustedNamespaces: ['shop'] }

law(untrustedWorkloadSharesKernel, {
  passes: [pod(), pod({}, { runtimeClassName: 'gvisor' }, {}, { marked: 'malformed', settings })],
  fails: [
    { given: pod({}, {}, {}, { settings }), at: 'spec.runtimeClassName' },
    {
      given: deployment({}, { runtimeClassName: 'nvidia' }, {}, { settings }),
      at: 'spec.template.spec.runtimeClassName',
    },
  ],
  unknown: [{ given: pod({}, { runtimeClassName: 5 }), at: 'spec.runtimeClassName' }],
})
