// Values that stand where a credential would stand but are none: references, variables, paths, words of documentation.

const maxLength = 4096

const exact: ReadonlySet<string> = new Set([
  '',
  'change-it',
  'change-me',
  'change-this',
  'change_it',
  'change_me',
  'change_this',
  'changeit',
  'changeme',
  'changethis',
  'disabled',
  'dummy',
  'empty',
  'enabled',
  'false',
  'fixme',
  'insecure',
  'n/a',
  'nil',
  'no',
  'none',
  'not-set',
  'notset',
  'null',
  'off',
  'on',
  'optional',
  'redacted',
  'replace-me',
  'replace_me',
  'replaceme',
  'required',
  'tbd',
  'todo',
  'true',
  'undefined',
  'unset',
  'unused',
  'yes',
])

/** Parts that no credential has by chance. */
const parts: readonly string[] = [
  '<',
  '{{',
  '${',
  '#{',
  '$(',
  '...',
  '***',
  'xxxx',
  'example',
  'placeholder',
  'your-',
  'your_',
  'replace_',
  'replace-',
  'insert-',
  'insert_',
  'redacted',
]

/** Schemes of references that a store, an operator or an injector resolves. */
const references: readonly string[] = [
  'vault:',
  'ref+',
  'op://',
  'arn:',
  'gcp:',
  'azkv://',
  'awssm://',
  'env:',
  'env://',
  'file:',
  'secret:',
  'secret://',
  'secretref:',
  'kv:',
  'enc[',
  '$__',
  '%{',
  'http://',
  'https://',
]

const variable =
  /^(?:\$[A-Za-z_][\w.:-]{0,128}|%\w{1,128}%|__\w{1,128}__|@\w{1,128}@|%[sdv]|[A-Z]{2,64}(?:_[A-Z]{1,64}){1,12}|\[\w[\w -]{0,60}\])$/
const path = /^(?:~|\.{1,2})?\/[\w./ @+:-]*$/
const windowsPath = /^[A-Za-z]:\\/
const oneCharacter = /^(.)\1*$/
const duration = /^\d{1,10}(?:ns|us|ms|s|m|h|d|w|y|Ki|Mi|Gi|k|M|G)$/

/** Whether a value is a placeholder, a reference or a path rather than a credential. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim()
  if (text.length > maxLength) return false
  const lower = text.toLowerCase()
  if (exact.has(lower)) return true
  if (variable.test(text) || path.test(text) || windowsPath.test(text) || duration.test(text)) return true
  if (text.length > 2 && oneCharacter.test(text)) return true
  return parts.some((part) => lower.includes(part)) || references.some((scheme) => lower.startsWith(scheme))
}

const objectName = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?:\/[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)?$/
const speaksOfSecret =
  /(?:^|[./-])(?:secrets?|tokens?|certs?|certificates?|tls|creds?|credentials?|passwords?|keys?|auth)(?:$|[./-])/

/** Whether a value reads as the name of a Kubernetes object that holds credentials: `argocd-initial-admin-secret`. */
export function isNameOfSecret(value: string): boolean {
  if (!objectName.test(value)) return false
  return value.includes('/') || (value.includes('-') && speaksOfSecret.test(value))
}
