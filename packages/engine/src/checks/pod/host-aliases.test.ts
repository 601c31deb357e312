import { deployment, law, pod } from '../law.ts'
import { hostAliases } from './host-aliases.ts'

const aliases = { hostAliases: [{ hostnames: ['db.example'], ip: '10.0.0.1' }] }

law(hostAliases, {
  passes: [pod(), pod({}, { hostAliases: [] })],
  fails: [
    { given: pod({}, aliases), at: 'spec.hostAliases' },
    { given: pod({}, { hostAliases: [{ ip: '10.0.0.1' }] }), at: 'spec.hostAliases' },
    { given: deployment({}, aliases), at: 'spec.template.spec.hostAliases' },
  ],
  unknown: [{ given: pod({}, { hostAliases: 'db.example' }), at: 'spec.hostAliases' }],
})
