// The plugin limits events by server, namespace and user; it needs limits of its own, so that there is no fix.
// Source: kubernetes.io, Admission Control, "EventRateLimit"; CIS 1.2.9

import { cis, kubernetesDocs } from '../../model/check.ts'
import { mustRun, pluginFlags } from './admission-plugins.ts'
import { flagCheck } from './flag-check.ts'

export const apiServerEventRateLimit = flagCheck({
  id: 'api-server-event-rate-limit',
  title: 'API server without limits on events',
  tier: 'reliability',
  severity: 'low',
  why: 'Nothing limits how many events one client or namespace sends',
  attack: 'A pod in a crash loop, or a hostile client, floods etcd with events until the API server slows down',
  remedy: 'Add EventRateLimit to --enable-admission-plugins and give its limits in --admission-control-config-file',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.9')],
  rows: ['U-CP-012'],
  components: ['kube-apiserver'],
  flags: pluginFlags,
  decide: mustRun('EventRateLimit', false, 'one client can fill the API server and etcd with events', true),
})
