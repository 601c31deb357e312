import suites from './cipher-suites.json' with { type: 'json' }

const strong: ReadonlySet<string> = new Set(suites.strong)

export function isStrongSuite(name: string): boolean {
  return strong.has(name)
}
