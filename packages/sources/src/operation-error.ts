/**
 * The world failed: a server, a program, a disk. Thrown at the edge and mapped in one file to an exit code.
 * `code` is stable and in capitals: `CLUSTER_UNREACHABLE`, `KUBECONFIG_NOT_FOUND`, … `message` starts with a capital, has
 * no full stop, and says what failed and what to do.
 */
export class OperationError extends Error {
  override readonly name = 'OperationError'
  readonly code: string

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
