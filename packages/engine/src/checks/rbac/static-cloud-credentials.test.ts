import { deployment, law, pod } from '../law.ts'
import { staticCloudCredentials } from './static-cloud-credentials.ts'

const key = { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 'aws', key: 'secret' } } }

law(staticCloudCredentials, {
  passes: [
    pod(),
    pod({ env: [{ name: 'AWS_REGION', value: 'eu-central-1' }] }),
    pod({ env: [{ name: 'AWS_SECRET_ACCESS_KEY', value: '' }] }),
    // What the webhook of EKS sets
    pod({
      env: [{ name: 'AWS_WEB_IDENTITY_TOKEN_FILE', value: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token' }],
    }),
  ],
  fails: [
    { given: pod({ env: [key] }), at: 'spec.containers[0].env[0].name' },
    {
      given: deployment(
        {},
        {},
        {
          env: [
            { name: 'A', value: 'b' },
            { name: 'GOOGLE_APPLICATION_CREDENTIALS', value: '/key.json' },
          ],
        },
      ),
      at: 'spec.template.spec.containers[0].env[1].name',
    },
  ],
  unknown: [{ given: pod({ env: { AWS_SECRET_ACCESS_KEY: 'x' } }), at: 'spec.containers[0].env' }],
})
