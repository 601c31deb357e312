import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, only, pod } from '../law.ts'
import { credentialInEnv } from './credential-in-env.ts'

law(credentialInEnv, {
  passes: [
    pod(),
    pod({
      env: [
        { name: 'LOG_LEVEL', value: 'debug' },
        { name: 'SECRET_NAME', value: 'web' },
        { name: 'TOKEN_TTL', value: '3600' },
      ],
    }),
    pod({
      env: [
        { name: 'PASSWORD', value: 'changeme' },
        { name: 'DB_PASSWORD', value: '$(PASSWORD)' },
        { name: 'API_KEY', value: '' },
      ],
    }),
    pod({
      env: [
        { name: 'PASSWORD_FILE', value: '/run/secrets/password' },
        { name: 'TOKEN', value: 'web-token' },
      ],
    }),
    pod({ env: [{ name: 'PASSWORD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }),
    pod({ env: [{ name: 'URL', value: 'postgres://web:$(PASSWORD)@db/shop' }] }),
  ],
  fails: [
    { given: pod({ env: [{ name: 'PASSWORD', value: 'secret' }] }), at: 'spec.containers[0].env[0].value' },
    {
      given: pod({
        env: [
          { name: 'A', value: 'b' },
          { name: 'awsSecretAccessKey', value: 'wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzzKEY' },
        ],
      }),
      at: 'spec.containers[0].env[1].value',
    },
    { given: pod({ env: [{ name: 'KEY', value: 'AKIAIOSFODNN7ABCDEFG' }] }), at: 'spec.containers[0].env[0].value' },
    {
      given: pod({ env: [{ name: 'URL', value: 'postgres://web:hunter2@db/shop' }] }),
      at: 'spec.containers[0].env[0].value',
    },
    {
      given: pod({ env: [{ name: 'JAVA_OPTS', value: '-Xmx1g -Dspring.datasource.password=hunter2' }] }),
      at: 'spec.containers[0].env[0].value',
    },
    {
      given: pod({}, { initContainers: [hardenedInit({ env: [{ name: 'TOKEN', value: 'a1b2c3d4' }] })] }),
      at: 'spec.initContainers[0].env[0].value',
    },
    {
      given: deployment({}, {}, { env: [{ name: 'DB_PASS', value: 'hunter2' }] }),
      at: 'spec.template.spec.containers[0].env[0].value',
    },
    {
      given: only([
        {
          apiVersion: 'batch/v1',
          kind: 'CronJob',
          metadata: { name: 'web', namespace: 'shop' },
          spec: {
            jobTemplate: {
              spec: {
                template: {
                  spec: {
                    containers: [{ env: [{ name: 'PASSWORD', value: 'hunter2' }], image: 'web:1', name: 'web' }],
                    restartPolicy: 'Never',
                  },
                },
              },
            },
            schedule: '0 * * * *',
          },
        },
      ]),
      at: 'spec.jobTemplate.spec.template.spec.containers[0].env[0].value',
    },
  ],
  unknown: [
    { given: pod({ env: [{ name: 'PASSWORD', value: 7 }] }), at: 'spec.containers[0].env[0].value' },
    { given: pod({ env: { PASSWORD: 'hunter2' } }), at: 'spec.containers[0].env' },
  ],
})
