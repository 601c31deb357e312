/** Until a real API server is wanted: see `global-setup.ts`. */
export async function startBridge(): Promise<{ url: string; stop(): Promise<void> } | { skip: string }> {
  return { skip: 'SEAWORTHY_TEST_KUBECONFIG is not set' }
}
