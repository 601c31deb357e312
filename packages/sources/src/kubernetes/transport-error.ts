// What node:net, node:tls and node:http say when a connection fails, in words for the person who must mend it.

import { OperationError } from '../operation-error.ts'

const dropped = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'EAI_AGAIN',
  'HPE_INVALID_EOF_STATE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'Z_BUF_ERROR',
])
const certificate = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'INVALID_CA',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/**
 * Whether trying again may help. A refused connection only counts once the server was there: before, the address is
 * wrong. A server that is too slow gets one more chance.
 */
export function isDropped(error: unknown, reached: boolean, attempt: number): boolean {
  const code = codeOf(error)
  if (dropped.has(code)) return true
  if (code === 'ECONNREFUSED') return reached
  return code === 'CLUSTER_TIMEOUT' && attempt === 0
}

export function asOperationError(error: unknown, server: URL, signal: AbortSignal | undefined): OperationError {
  if (signal?.aborted === true)
    return new OperationError('ABORTED', `Stopped while reading ${server.host}`, { cause: error })
  if (error instanceof OperationError) return error
  const code = codeOf(error)
  const cause = { cause: error }
  if (certificate.has(code)) {
    const why = error instanceof Error ? error.message : code
    const message = `The certificate of ${server.host} is not trusted (${code}: ${why}); set certificate-authority in the kubeconfig`
    return new OperationError('CLUSTER_CERTIFICATE', message, cause)
  }
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') {
    return new OperationError(
      'CLUSTER_CERTIFICATE',
      `No TLS connection to ${server.host}: ${code}; is it an https server, and is the client certificate right?`,
      cause,
    )
  }
  if (code.startsWith('HPE_')) {
    return new OperationError('CLUSTER_NOT_KUBERNETES', `${server.host} does not speak HTTP/1.1 (${code})`, cause)
  }
  const why = code === '' ? (error instanceof Error ? error.message : String(error)) : code
  return new OperationError('CLUSTER_UNREACHABLE', `Cannot read from the API server ${server.host}: ${why}`, cause)
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
