import type { Reporter, TestModule } from 'vitest/node'

/** Prints `N passed, N failed[, N skipped]` as the very last line, the form that CI reads in any language. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      let tests = 0
      for (const test of module.children.allTests()) {
        tests += 1
        const { state } = test.result()
        if (state === 'passed') count.passed += 1
        else if (state === 'skipped') count.skipped += 1
        else count.failed += 1
      }
      if (tests === 0 || module.errors().length > 0) count.failed += 1
      // A hook that fails skips the tests of its suite: they did not pass.
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) count.failed += 1
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
    process.on('exit', () => process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`))
  }
}
