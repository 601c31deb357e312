import { law, pod } from '../law.ts'
import { duplicateEnvVar } from './duplicate-env-var.ts'

const env = (...names: string[]) => pod({ env: names.map((name) => ({ name, value: '1' })) })

law(duplicateEnvVar, {
  passes: [pod(), env('A', 'B')],
  fails: [{ given: env('A', 'B', 'A'), at: 'spec.containers[0].env[2].name' }],
  unknown: [{ given: pod({ env: 'A=1' }), at: 'spec.containers[0].env' }],
})
