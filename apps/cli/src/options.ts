import { tiers } from '@seaworthy/engine/model/severity.ts'
import type { OptionSpec } from './arguments.ts'

/** Options that several commands share. */
export const clusterOptions = {
  context: { type: 'string', value: 'NAME', help: 'Context of the kubeconfig; implies --cluster' },
  kubeconfig: {
    type: 'string',
    value: 'FILE',
    help: "Kubeconfig file (default: KUBECONFIG, then ~/.kube/config, then the pod's service account)",
  },
  secrets: {
    type: 'string',
    value: 'MODE',
    values: ['none', 'metadata'],
    help: 'Whether Secrets are listed: none (default) or metadata, which needs full list rights on them; values are never read',
  },
} satisfies Readonly<Record<string, OptionSpec>>

export const targetOptions = {
  ...clusterOptions,
  cluster: { type: 'boolean', help: 'Judge the live cluster of the current context, read-only' },
  namespace: {
    type: 'string',
    short: 'n',
    multiple: true,
    value: 'NAME',
    help: 'Files: the namespace of objects that name none. Cluster: read only this namespace',
  },
  open: {
    type: 'boolean',
    help: 'Files are only a part of what is deployed: what they do not hold is unknown, not absent',
  },
  offline: { type: 'boolean', help: 'Make no network call at all; renderers run without a network' },
  'allow-remote': { type: 'boolean', help: 'Let kustomize fetch remote bases' },
  values: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: 'Values file for Helm charts; may be given several times',
  },
  set: {
    type: 'string',
    multiple: true,
    value: 'KEY=VALUE',
    help: 'Value for Helm charts; may be given several times',
  },
  helm: { type: 'string', value: 'PROGRAM', help: 'The Helm to run (default helm on the PATH)' },
  kustomize: {
    type: 'string',
    value: 'PROGRAM',
    help: 'The kustomize to run (default kustomize, else kubectl, on the PATH)',
  },
  'release-name': { type: 'string', value: 'NAME', help: 'Release name for Helm charts' },
  'kube-version': {
    type: 'string',
    value: 'VERSION',
    help: 'Kubernetes version that files are judged and charts rendered for',
  },
  config: { type: 'string', value: 'FILE', help: 'Settings and exceptions (default seaworthy.yaml, if it is there)' },
  'admission-config': {
    type: 'string',
    value: 'FILE',
    help: 'AdmissionConfiguration of the API server, for Pod Security defaults and exemptions',
  },
  at: { type: 'string', value: 'TIME', help: 'The moment that "now" means, ISO 8601 (default: the clock)' },
} satisfies Readonly<Record<string, OptionSpec>>

export const choiceOptions = {
  tier: {
    type: 'string',
    multiple: true,
    value: 'TIERS',
    values: [...tiers, 'all'],
    help: 'Tiers of checks: security (default), reliability, hygiene, opinion, all; a comma between several',
  },
  check: {
    type: 'string',
    multiple: true,
    value: 'ID',
    help: 'Only this check, by its id or the id of another tool; may be given several times',
  },
  'skip-check': { type: 'string', multiple: true, value: 'ID', help: 'All chosen checks but this one' },
} satisfies Readonly<Record<string, OptionSpec>>
