/** The second and later places of names that stand in a list more than once. */
export function duplicates(
  names: readonly (string | undefined)[],
): readonly { readonly index: number; readonly name: string }[] {
  const seen = new Set<string>()
  const found: { index: number; name: string }[] = []
  names.forEach((name, index) => {
    if (name === undefined || name === '') return
    if (seen.has(name)) found.push({ index, name })
    seen.add(name)
  })
  return found
}
