/**
 * Where each character of a decoded text stands in its bytes.
 *
 * @param bytes - As read, with their byte order mark where there is one.
 * @param encoding - WHATWG label of the encoding that they are valid in.
 * @param text - What they decode to, without the mark.
 * @returns For each UTF-16 offset of the text, its end included, the offset of its first byte.
 */
export function byteOffsets(bytes: Uint8Array, encoding: string, text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1)
  const length = sequenceLengths[encoding] ?? (() => 1)
  let at = text.charCodeAt(0) === 0xfeff ? 0 : markLength(bytes, encoding)
  for (let unit = 0; unit < text.length; ) {
    const long = length(bytes, at)
    const units = unitsOf(bytes, at, long, encoding, text.charCodeAt(unit))
    for (let i = 0; i < units; i++) offsets[unit + i] = at
    unit += units
    at += long
  }
  offsets[text.length] = bytes.length
  return offsets
}

/** Bytes of the character that begins at an offset. */
const sequenceLengths: Readonly<Record<string, (bytes: Uint8Array, at: number) => number>> = {
  'utf-8': (bytes, at) => (bytes[at]! < 0x80 ? 1 : bytes[at]! < 0xe0 ? 2 : bytes[at]! < 0xf0 ? 3 : 4),
  'utf-16le': () => 2,
  'utf-16be': () => 2,
  gb18030: (bytes, at) => (bytes[at]! <= 0x80 ? 1 : bytes[at + 1]! < 0x40 ? 4 : 2),
  big5: (bytes, at) => (bytes[at]! < 0x81 ? 1 : 2),
}

/** UTF-16 units that a sequence gives: two for characters beyond the first plane, and for four pairs of Big5. */
function unitsOf(bytes: Uint8Array, at: number, long: number, encoding: string, first: number): number {
  if (encoding.startsWith('utf-16')) return 1
  if (first >= 0xd800 && first <= 0xdbff) return 2
  // Ê̄, Ê̌, ê̄, ê̌ have no character of their own in Unicode.
  if (encoding === 'big5' && long === 2 && bytes[at] === 0x88 && [0x62, 0x64, 0xa3, 0xa5].includes(bytes[at + 1]!))
    return 2
  return 1
}

function markLength(bytes: Uint8Array, encoding: string): number {
  const marks: Readonly<Record<string, ReadonlyArray<number>>> = {
    'utf-8': [0xef, 0xbb, 0xbf],
    'utf-16le': [0xff, 0xfe],
    'utf-16be': [0xfe, 0xff],
    gb18030: [0x84, 0x31, 0x95, 0x33],
  }
  const mark = marks[encoding] ?? []
  return mark.every((byte, i) => bytes[i] === byte) ? mark.length : 0
}
