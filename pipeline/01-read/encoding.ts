import {familiarity} from './familiarity.ts'

/** Encodings that a paper is read in: WHATWG labels, https://encoding.spec.whatwg.org/. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
export type Encoding = (typeof encodings)[number]

/** Other names that people give them. */
const aliases: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  ucs2: 'utf-16le',
  gb2312: 'gb18030', // the decoder of GB18030 reads its two subsets
  gbk: 'gb18030',
  cp936: 'gb18030',
  'big5-hkscs': 'big5',
  cp950: 'big5',
}

/** The encoding of that name, or `null`. */
export function encodingNamed(name: string): Encoding | null {
  const label = name.trim().toLowerCase()
  if ((encodings as ReadonlyArray<string>).includes(label)) return label as Encoding
  return Object.hasOwn(aliases, label) ? aliases[label]! : null
}

/**
 * Decode bytes whose encoding is not told: by byte order mark, then by validity, then by likelihood.
 *
 * Text that is valid UTF-8 is UTF-8 (the form of its sequences hardly comes about by chance), but for text with zero bytes,
 * which only UTF-16 has: its Latin letters, digits and line ends. The others are told apart by how familiar the text
 * looks that they give.
 *
 * @returns The text without its byte order mark, and the encoding; `null` where none fits, with the place (bytes) at
 *   which UTF-8 fails.
 */
export function decode(bytes: Uint8Array): {text: string; encoding: Encoding} | {invalidAt: number} {
  const mark = markedEncoding(bytes)
  if (mark) return decodeAs(bytes, mark) ?? {invalidAt: firstInvalidUtf8(bytes)}
  const wide = bytes.includes(0) ? mostFamiliar(bytes, ['utf-16le', 'utf-16be'], 0.3) : null
  if (wide) return wide
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8) return utf8
  const other = mostFamiliar(bytes, ['gb18030', 'big5', 'utf-16le', 'utf-16be'], 0.15)
  return other ?? {invalidAt: firstInvalidUtf8(bytes)}
}

function mostFamiliar(
  bytes: Uint8Array,
  candidates: ReadonlyArray<Encoding>,
  least: number,
): {text: string; encoding: Encoding} | null {
  let best: {text: string; encoding: Encoding} | null = null
  let highest = least
  for (const encoding of candidates) {
    const decoded = decodeAs(bytes, encoding)
    const score = decoded ? familiarity(decoded.text, encoding.startsWith('utf-16')) : 0
    if (score <= highest) continue
    highest = score
    best = decoded
  }
  return best
}

/** Decode bytes as told; `null` where they are not valid in it. The byte order mark is dropped, and tells which UTF-16 it is. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): {text: string; encoding: Encoding} | null {
  const mark = markedEncoding(bytes)
  const marked = encoding.startsWith('utf-16') && mark?.startsWith('utf-16') ? mark : encoding
  try {
    const text = new TextDecoder(marked, {fatal: true}).decode(bytes)
    return {text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, encoding: marked}
  } catch {
    return null
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030'
  return null
}

/** Offset in bytes of the first sequence that is not UTF-8 (RFC 3629); the length where all is valid. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at]!
    const more = trailing(lead)
    if (more < 0) return at
    for (let i = 1; i <= more; i++) {
      const byte = bytes[at + i]
      if (byte === undefined || byte < 0x80 || byte > 0xbf) return at
    }
    const second = bytes[at + 1] ?? 0
    if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return at
    if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return at
    at += more + 1
  }
  return at
}

/** How many bytes follow this one in its sequence, -1 where it can begin none. */
function trailing(lead: number): number {
  if (lead < 0x80) return 0
  if (lead < 0xc2) return -1
  if (lead < 0xe0) return 1
  if (lead < 0xf0) return 2
  return lead < 0xf5 ? 3 : -1
}
