// K8sAllowedRepos compares the beginning of the image's name with each entry: `registry.example` also lets in
// `registry.example.evil.test/x`, and `registry.example/team` lets in `registry.example/team-of-others/x`.
// Source: open-policy-agent.github.io/gatekeeper-library, allowedrepos

import type { Hit, ObjectCheck } from '../../model/check.ts'
import { set } from '../../model/fix.ts'
import { k8sAllowedRepos } from '../../model/kinds/image-policies.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const gatekeeperAllowedReposOpenEnded: ObjectCheck<ValueOf<typeof k8sAllowedRepos>> = {
  id: 'gatekeeper-allowed-repos-open-ended',
  title: 'Allowed repository without an end',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The entry is compared with the beginning of the name, so that it lets in registries and repositories of others',
  attack: 'An attacker registers a host whose name begins with the entry and runs images from it',
  remedy: 'End the entry with a slash, or name one repository with its tag or digest',
  sources: [
    {
      title: 'Gatekeeper Library, Allowed Repositories',
      url: 'https://open-policy-agent.github.io/gatekeeper-library/website/validation/allowedrepos/',
    },
  ],
  rows: ['U-IMG-016'],
  fixable: true,
  judges: 'object',
  kinds: [k8sAllowedRepos],
  reads: ['object.spec.parameters.repos'],
  find(object) {
    const repos = object.value.spec?.parameters?.repos ?? []
    const hits: Hit[] = []
    repos.forEach((entry, index) => {
      if (isClosed(entry)) return
      const path = object.at('spec', 'parameters', 'repos', index)
      const host = !entry.includes('/') && entry !== ''
      const message =
        entry === ''
          ? 'The empty entry lets in every image'
          : `Entry ${entry} also lets in every name that begins with it`
      hits.push({ path, message, ...(host && { fix: set(path, `${entry}/`) }) })
    })
    return hits
  },
}

/** Ends with a slash, or names one image. */
function isClosed(entry: string): boolean {
  const last = entry.slice(entry.lastIndexOf('/') + 1)
  return entry.endsWith('/') || entry.includes('@') || (entry.includes('/') && last.includes(':'))
}
