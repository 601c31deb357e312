/** Whether a map has no key of its own. */
export function isEmptyMap(value: object): boolean {
  for (const key in value) if (Object.hasOwn(value, key)) return false
  return true
}
