import type { Json } from '../../model/json.ts'
import { law, only } from '../law.ts'
import type { Fixture } from '../law.ts'
import { gatekeeperAllowedReposOpenEnded } from './gatekeeper-allowed-repos-open-ended.ts'

const constraint = (repos: Json): Fixture =>
  only(
    [
      {
        apiVersion: 'constraints.gatekeeper.sh/v1beta1',
        kind: 'K8sAllowedRepos',
        metadata: { name: 'repos' },
        spec: { parameters: { repos } },
      },
    ],
    { marked: 'crd' },
  )

law(gatekeeperAllowedReposOpenEnded, {
  passes: [
    constraint(['registry.example/', 'registry.example/team/']),
    constraint(['registry.example/web:1.4.2', 'registry.example/web@sha256:01']),
    constraint([]),
  ],
  fails: [
    { given: constraint(['registry.example/', 'registry.example']), at: 'spec.parameters.repos[1]' },
    { given: constraint(['registry.example:5000']), at: 'spec.parameters.repos[0]' },
    { given: constraint(['registry.example/team']), at: 'spec.parameters.repos[0]' },
    { given: constraint(['']), at: 'spec.parameters.repos[0]' },
  ],
  unknown: [
    { given: constraint('registry.example'), at: 'spec.parameters.repos' },
    { given: constraint([7]), at: 'spec.parameters.repos[0]' },
  ],
})
