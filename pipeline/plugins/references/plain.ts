/**
 * The same string in half-width marks and digits, unit for unit, so that an offset in one is an offset in the other.
 *
 *     王芳．题名［Ｊ］．情报学报，２０２４，４３（２）：１—９．
 *     王芳.题名[J].情报学报,2024,43(2):1-9.
 */
export function toPlain(raw: string): string {
  let out = ''
  let from = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code < 0x80 && code !== 9 && code !== 10 && code !== 13 && code !== 126) continue
    const plain = marks.get(code) ?? (code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : undefined)
    if (plain === undefined) continue
    out += raw.slice(from, at) + plain
    from = at + 1
  }
  return from === 0 ? raw : out + raw.slice(from)
}

/** Marks that are one to a reader of references. */
const rows: ReadonlyArray<readonly [plain: string, printed: string]> = [
  [' ', '\t\n\r\u00a0\u2002\u2003\u2009\u3000'], // 王芳　题名
  ['.', '．。｡﹒'], // 王芳．题名
  [',', '，﹐'],
  [':', '：﹕∶'], // 北京∶科学出版社
  [';', '；﹔'],
  ['(', '（﹙'],
  [')', '）﹚'],
  ['[', '［【〔﹝'], // 【J】  〔3〕
  [']', '］】〕﹞'],
  ['/', '／∕'],
  ['-', '‐‑‒–—―−－～〜〰﹣﹘~'], // 1—9   1～9
  ["'", '’‘'],
]

const marks = new Map<number, string>()
for (const [plain, printed] of rows) for (const mark of printed) marks.set(mark.charCodeAt(0), plain)
