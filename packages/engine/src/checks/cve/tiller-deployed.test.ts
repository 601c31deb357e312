import { deployment, law, pod } from '../law.ts'
import { tillerDeployed } from './tiller-deployed.ts'

law(tillerDeployed, {
  passes: [pod(), pod({ image: 'registry.example/tiller-exporter:1' })],
  fails: [
    {
      given: pod({ args: ['--listen=localhost:44134'], image: 'gcr.io/kubernetes-helm/tiller:v2.16.1' }),
      at: 'spec.containers[0].image',
    },
    {
      given: deployment({}, {}, { args: ['--listen', '127.0.0.1:44134'], image: 'mirror.example/helm/tiller' }),
      at: 'spec.template.spec.containers[0].image',
    },
    {
      given: pod({ args: ['--listen=localhost:44134'] }, {}, { labels: { app: 'helm', name: 'tiller' } }),
      at: 'spec.containers[0].image',
    },
  ],
  unknown: [{ given: pod({ image: 7 }), at: 'spec.containers[0].image' }],
})
