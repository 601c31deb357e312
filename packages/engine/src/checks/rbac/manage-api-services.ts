// An APIService makes the API server send the requests of a group to a server of its author's choice, with the caller's identity.
// Source: Kubernetes, Kubernetes API Aggregation Layer

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const manageApiServices = rightCheck({
  id: 'manage-api-services',
  title: 'Right to change API services',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may write APIServices receives the requests of others and answers them',
  attack: 'The attacker takes over an API group, reads what clients send, and answers what it likes',
  remedy: 'Leave APIServices to the people who administer the cluster',
  sources: [
    kubernetesDocs(
      'Kubernetes API Aggregation Layer',
      'concepts/extend-kubernetes/api-extension/apiserver-aggregation/',
    ),
  ],
  rows: [],
  gains: 'answer for groups of the API',
  inNamespace: 'low',
  named: 'medium',
  rights: [
    {
      group: 'apiregistration.k8s.io',
      resources: ['apiservices'],
      verbs: ['create', 'update', 'patch'],
      scope: 'cluster',
    },
  ],
})
