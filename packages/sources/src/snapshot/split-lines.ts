/**
 * The lines of a UTF-8 stream without their line feeds. A line of more than `maxLineBytes` comes as undefined and is not
 * held. Throws where all of them have more than `maxBytes`: what decompresses without end must end somewhere.
 */
export async function* splitLines(
  source: AsyncIterable<Uint8Array>,
  limits: { readonly maxBytes: number; readonly maxLineBytes: number },
): AsyncGenerator<string | undefined> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  let total = 0
  const take = (last: Uint8Array): string | undefined => {
    const bytes = heldBytes + last.length
    const line = bytes > limits.maxLineBytes ? undefined : Buffer.concat([...held, last], bytes).toString('utf8')
    held = []
    heldBytes = 0
    return line
  }
  for await (const chunk of source) {
    total += chunk.length
    if (total > limits.maxBytes) throw new Error(`it has more than ${limits.maxBytes} bytes`)
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      yield take(chunk.subarray(start, end))
      start = end + 1
    }
    heldBytes += chunk.length - start
    if (heldBytes > limits.maxLineBytes) held = []
    else if (start < chunk.length) held.push(chunk.subarray(start))
  }
  if (heldBytes > 0) yield take(new Uint8Array())
}
