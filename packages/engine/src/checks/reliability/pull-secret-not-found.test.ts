import type { Json } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { pullSecretNotFound } from './pull-secret-not-found.ts'

const pulling = (name: Json) => ({ imagePullSecrets: [{ name: name }] })

law(pullSecretNotFound, {
  passes: [pod(), pod({}, { imagePullSecrets: null })],
  fails: [
    { given: pod({}, pulling('regcred')), at: 'spec.imagePullSecrets[0].name' },
    { given: deployment({}, pulling('regcred')), at: 'spec.template.spec.imagePullSecrets[0].name' },
  ],
  unknown: [{ given: pod({}, pulling(7)), at: 'spec.imagePullSecrets[0].name' }],
})
