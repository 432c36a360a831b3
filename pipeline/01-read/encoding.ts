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
 * Text that is valid UTF-8 is UTF-8 (the form of its sequences hardly comes about by chance). UTF-16 without a mark
 * shows in where its zero bytes or its line ends stand. GB18030 and Big5 are told apart by how many of their
 * characters are frequent ones.
 *
 * @returns The text without its byte order mark, and the encoding; `null` where none fits, with the place (bytes) at
 *   which UTF-8 fails.
 */
export function decode(bytes: Uint8Array): {text: string; encoding: Encoding} | {invalidAt: number} {
  const mark = markedEncoding(bytes)
  if (mark) {
    const text = decodeAs(bytes, mark)
    return text === null ? {invalidAt: firstInvalidUtf8(bytes)} : {text, encoding: mark}
  }
  const wide = likelyUtf16(bytes)
  if (wide) {
    const text = decodeAs(bytes, wide)
    if (text !== null) return {text, encoding: wide}
  }
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8 !== null) return {text: utf8, encoding: 'utf-8'}
  let best: {text: string; encoding: Encoding; score: number} | null = null
  for (const encoding of ['gb18030', 'big5'] as const) {
    const text = decodeAs(bytes, encoding)
    if (text === null) continue
    const score = familiarity(text)
    if (score > (best?.score ?? 0.15)) best = {text, encoding, score}
  }
  return best ? {text: best.text, encoding: best.encoding} : {invalidAt: firstInvalidUtf8(bytes)}
}

/** Decode bytes as told; `null` where they are not valid in it. The byte order mark is dropped. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return null
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 shows zero bytes on one side of its pairs (Latin, digits, line ends); text in another encoding has none. */
function likelyUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4 || bytes.length % 2) return null
  let even = 0
  let odd = 0
  const reach = Math.min(bytes.length, 1 << 16)
  for (let at = 0; at < reach; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  if (odd > 3 * even) return 'utf-16le'
  if (even > 3 * odd) return 'utf-16be'
  return null
}

/** The commonest characters and marks of written Chinese in both scripts: a fact that all frequency lists share. */
const FREQUENT = new Set(
  '的一是不了在人有我他这這个個们們来來到时時大地为為子中你说說生国國年着就那和要她出也得里裡后後自以会會家可下而过過天去能对對小多然于於心学學么麼之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開总總从從无無情己面最女但现現前些所同日手又行意动動方期它头頭经經长長儿兒回位分爱愛老因很给給名法间間斯知世什两兩次使身者被高已亲親其进進此话話常与與活正感，。、；：？！（）《》“”「」　',
)

/** Share of the characters outside ASCII that are frequent in Chinese, less what never stands in prose. */
function familiarity(text: string): number {
  let frequent = 0
  let strange = 0
  let all = 0
  for (const character of text.slice(0, 1 << 16)) {
    const point = character.codePointAt(0)!
    if (point < 0x80) continue
    all++
    if (FREQUENT.has(character)) frequent++
    else if ((point >= 0xe000 && point <= 0xf8ff) || point > 0xffff || point < 0xa0) strange++
  }
  return all === 0 ? 0 : (frequent - 2 * strange) / all
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
