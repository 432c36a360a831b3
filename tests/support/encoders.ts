/** UTF-16 without its mark. */
export function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return bytes
}

/**
 * An encoder made by turning the decoder around, as Node itself encodes into UTF-8 only.
 *
 * Throws for a character that the encoding has not in two bytes; GB18030 is written in four bytes there.
 */
export function encoder(label: 'gb18030' | 'gbk' | 'big5'): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label === 'gbk' ? 'gb18030' : label, {fatal: true})
  const one = (bytes: ReadonlyArray<number>): string => {
    try {
      return decoder.decode(new Uint8Array(bytes))
    } catch {
      return ''
    }
  }
  const table = new Map<string, ReadonlyArray<number>>()
  const add = (bytes: ReadonlyArray<number>): void => {
    const character = one(bytes)
    if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
  }
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) add([lead, trail])
  if (label === 'gb18030')
    // The first 40,000 characters of four bytes: the rest of the Basic Multilingual Plane.
    for (let a = 0x81; a <= 0x84; a++)
      for (let b = 0x30; b <= 0x39; b++)
        for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) add([a, b, c, d])
  return (text) => {
    const bytes: number[] = []
    for (const character of text) {
      if (character < '\x80') bytes.push(character.charCodeAt(0))
      else {
        const coded = table.get(character)
        if (!coded) throw new Error(`${label} has no ${JSON.stringify(character)}`)
        bytes.push(...coded)
      }
    }
    return new Uint8Array(bytes)
  }
}
