// Keys and values of labels, keys of annotations. Source: kubernetes.io/docs/concepts/overview/working-with-objects/labels, "Syntax
// and character set"; kubernetes/apimachinery pkg/util/validation (IsQualifiedName, IsValidLabelValue)

const name = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?$/
const dnsLabel = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/** What is wrong with a key, as the end of a sentence; undefined where nothing is. */
export function keyFault(key: string): string | undefined {
  const slash = key.indexOf('/')
  const prefix = slash < 0 ? undefined : key.slice(0, slash)
  const rest = key.slice(slash + 1)
  if (prefix !== undefined && !isDnsSubdomain(prefix)) return 'has a prefix that is no DNS name in lower case'
  if (rest.length === 0 || rest.length > 63) return `has a name of ${rest.length} characters, wanted 1 to 63`
  if (!name.test(rest))
    return 'has a name of other characters than letters, digits, -, _ and ., or an end that is no letter or digit'
  return undefined
}

export function valueFault(value: string): string | undefined {
  if (value === '') return undefined
  if (value.length > 63) return `has ${value.length} characters, wanted at most 63`
  return name.test(value)
    ? undefined
    : 'has other characters than letters, digits, -, _ and ., or an end that is no letter or digit'
}

/** RFC 1123, in lower case, at most 253 characters. */
export function isDnsSubdomain(text: string): boolean {
  return text.length > 0 && text.length <= 253 && text.split('.').every((part) => dnsLabel.test(part))
}

/** RFC 1123, in lower case, at most 63 characters and no dots. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && dnsLabel.test(text)
}
