// Headers of probes and hooks stand in the manifest as they are: the kubelet has no reference to a Secret for them.
// Source: kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes, CWE-798

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { credentialHits } from './credential-hits.ts'
import { credentialsOfHeader, httpHeadersOf } from './http-headers.ts'

export const credentialInHttpHeader: ContainerCheck = {
  id: 'credential-in-http-header',
  title: 'Credential in an HTTP header of a probe or hook',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The credential stands in plain text in the manifest and in every copy of the pod',
  attack: 'Whoever may read pods, or the repository, reads it and logs in to the application with it',
  remedy: 'Replace the credential now, and let the probe ask an endpoint that needs none',
  sources: [
    kubernetesDocs(
      'Configure Liveness, Readiness and Startup Probes',
      'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    ),
    { title: 'CWE-798', url: 'https://cwe.mitre.org/data/definitions/798.html' },
  ],
  rows: ['U-SEC-001'],
  judges: 'container',
  reads: [
    'container.lifecycle.postStart.httpGet.httpHeaders',
    'container.lifecycle.preStop.httpGet.httpHeaders',
    'container.livenessProbe.httpGet.httpHeaders',
    'container.readinessProbe.httpGet.httpHeaders',
    'container.startupProbe.httpGet.httpHeaders',
  ],
  findsSecrets: true,
  find(container) {
    const headers = httpHeadersOf(container)
    if (headers.length === 0) return none
    return headers.flatMap((header): readonly Hit[] =>
      credentialHits(
        header.value,
        credentialsOfHeader(header),
        container.at(...header.field),
        ({ title }) => `Header ${header.name} that the kubelet sends to container ${container.name} holds ${title}`,
      ),
    )
  },
}

const none: readonly Hit[] = []
