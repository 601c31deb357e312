import { deployment, law, pod } from '../law.ts'
import { kubernetesDashboard } from './kubernetes-dashboard.ts'

law(kubernetesDashboard, {
  passes: [pod(), pod({ image: 'kubernetesui/metrics-scraper:v1.0.8' })],
  fails: [
    { given: pod({ image: 'docker.io/kubernetesui/dashboard:v2.7.0' }), at: 'spec.containers[0].image' },
    {
      given: deployment({}, {}, { image: 'kubernetesui/dashboard-api:1.14.0' }),
      at: 'spec.template.spec.containers[0].image',
    },
    { given: pod({ image: 'k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1' }), at: 'spec.containers[0].image' },
  ],
  unknown: [{ given: pod({ image: ['a'] }), at: 'spec.containers[0].image' }],
})
