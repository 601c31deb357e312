// Names of variables, flags and keys whose values are credentials. Judged by words, because the same letters mean other
// things inside of words (`max_tokens`, `passThrough`, `secretName`): the last word says what the value is.

/** `password`: any value is one. `token`: values that are words of configuration are none. */
export type CredentialName = 'password' | 'token'

const worthALook = /pass|pwd|secret|token|key|cred|bearer|jwt|access|docker|masterauth/i

const passwords: ReadonlySet<string> = new Set([
  'pass',
  'passphrase',
  'passwd',
  'password',
  'passwords',
  'pwd',
  'passcode',
  'requirepass',
  'masterauth',
  'userpass',
  'dbpass',
  'adminpass',
  'rootpass',
])
const tokens: ReadonlySet<string> = new Set([
  'apikey',
  'bearer',
  'credential',
  'credentials',
  'jwt',
  'secret',
  'secretkey',
  'secrets',
  'token',
])
/** What a key must be of to be a credential. */
const keyOf: ReadonlySet<string> = new Set([
  'access',
  'account',
  'admin',
  'api',
  'app',
  'application',
  'auth',
  'cipher',
  'consumer',
  'encryption',
  'hmac',
  'jwt',
  'license',
  'master',
  'private',
  'root',
  'secret',
  'service',
  'session',
  'shared',
  'signing',
  'storage',
  'vault',
  'webhook',
])
/** Words that turn what follows into a switch or a limit. */
const switches: ReadonlySet<string> = new Set([
  'allow',
  'allowed',
  'default',
  'disable',
  'disabled',
  'enable',
  'enabled',
  'has',
  'is',
  'max',
  'min',
  'no',
  'num',
  'require',
  'required',
  'skip',
  'use',
  'without',
])
const whole: ReadonlySet<string> = new Set([
  'awsaccesskeyid',
  'dockerconfigjson',
  'ociclikeycontent',
  'mysqlpwd',
  'pgpass',
])
/** Endings that say nothing of the value. */
const endings: ReadonlySet<string> = new Set([
  'base',
  '64',
  'base64',
  'b64',
  'conf',
  'encoded',
  'hash',
  'ini',
  'plain',
  'plaintext',
  'text',
  'txt',
  'value',
  'prod',
  'production',
  'dev',
  'staging',
  'test',
  '1',
  '2',
  'old',
  'new',
])

const maxName = 128
const wordOf = /[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+/g

/** What a name says of its value; undefined: nothing. */
export function credentialName(name: string): CredentialName | undefined {
  if (name.length > maxName || !worthALook.test(name)) return undefined
  const words = name.match(wordOf)?.map((word) => word.toLowerCase()) ?? []
  while (words.length > 1 && endings.has(words.at(-1) ?? '')) words.pop()
  if (whole.has(words.join(''))) return 'token'
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  if (words.slice(0, -1).some((word) => switches.has(word) && word !== 'default')) return undefined
  if (passwords.has(last) || compoundPassword.test(last)) return 'password'
  if (tokens.has(last) || compoundToken.test(last)) return 'token'
  return last === 'key' && keyOf.has(before) ? 'token' : undefined
}

/** Words that are written together: `dbpassword`, `PGPASSWORD`, `authtoken`. */
const compoundPassword = /^[a-z]{1,20}(?:password|passwd)$/
const compoundToken =
  /^(?:[a-z]{1,20}(?:secret|apikey|secretkey|accesskey|privatekey)|(?:access|api|auth|bot|git|github|gitlab|refresh|session|vault|slack|npm)token|(?:access|private|master|signing|encryption)key)$/
