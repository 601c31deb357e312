import { mentionCode, redactionMark } from '../checks/secrets/redaction-mark.ts'
import { freeTextsOf } from '../checks/secrets/free-texts.ts'
import type { FreeText } from '../checks/secrets/free-texts.ts'
import { replaceAt } from '../model/apply-edits.ts'
import type { JsonObject } from '../model/json.ts'
import { hideable } from './hideable.ts'

/**
 * The object with a mark of the same length in place of every string that a secret check matches, also where it stands
 * elsewhere in the object's free texts. Judging the result gives what judging the object gives, byte for byte. The same
 * reference where nothing was found.
 */
export function redactObject(object: JsonObject): JsonObject {
  const texts = freeTextsOf(object)
  const secrets = new Set(
    texts.flatMap(({ text, credentials }) => credentials.map(({ start, end }) => text.slice(start, end))),
  )
  if (secrets.size === 0) return object
  const everywhere = hideable(object, secrets, texts)
  let redacted = object
  for (const text of texts) {
    const marked = markedText(text, everywhere)
    if (marked !== text.text) redacted = replaceAt(redacted, text.path, marked)
  }
  return redacted
}

function markedText({ text, credentials }: FreeText, everywhere: readonly string[]): string {
  let marked = ''
  let from = 0
  for (const { rule, start, end } of credentials) {
    marked += withoutMentions(text.slice(from, start), everywhere) + redactionMark(rule.code, end - start)
    from = end
  }
  return marked + withoutMentions(text.slice(from), everywhere)
}

function withoutMentions(text: string, everywhere: readonly string[]): string {
  let marked = text
  for (const secret of everywhere) marked = marked.split(secret).join(redactionMark(mentionCode, secret.length))
  return marked
}
