import type { Hit } from '../../model/check.ts'
import type { Path } from '../../model/path.ts'
import type { CredentialRule } from './credential-rules.ts'
import { assignedRule, namedRule, randomRule } from './credential-rules.ts'
import type { Credential } from './credentials.ts'

/** One hit for each rule that found something in a text; messages name the place and the rule, never the value. */
export function credentialHits(
  text: string,
  credentials: readonly Credential[],
  path: Path,
  message: (rule: CredentialRule) => string,
): readonly Hit[] {
  const byRule = new Map<CredentialRule, string[]>()
  for (const { rule, start, end } of credentials) {
    const own = byRule.get(rule)
    if (own === undefined) byRule.set(rule, [text.slice(start, end)])
    else own.push(text.slice(start, end))
  }
  return [...byRule].map(([rule, [secret = '', ...moreSecrets]]) => ({
    path,
    message: message(rule),
    secret,
    ...(moreSecrets.length > 0 && { moreSecrets }),
    ...(guessed.has(rule) && { confidence: 'likely' as const }),
  }))
}

/** A name says what a value is for; only a form says that it is a credential. */
const guessed: ReadonlySet<CredentialRule> = new Set([namedRule, assignedRule, randomRule])
