import { deployment, law, pod } from '../law.ts'
import { gitRepoVolume } from './git-repo-volume.ts'

const volumes = [
  { emptyDir: {}, name: 'tmp' },
  { gitRepo: { repository: 'https://git.example/shop.git' }, name: 'source' },
]

law(gitRepoVolume, {
  passes: [pod(), pod({}, { volumes: volumes.slice(0, 1) })],
  fails: [
    { given: pod({}, { volumes }), at: 'spec.volumes[1].gitRepo' },
    { given: deployment({}, { volumes }), at: 'spec.template.spec.volumes[1].gitRepo' },
  ],
  unknown: [
    {
      given: pod({}, { volumes: [{ gitRepo: 'https://git.example', name: 'source' }] }),
      at: 'spec.volumes[0].gitRepo',
    },
  ],
})
