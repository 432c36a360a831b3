/**
 * Characters that stand for others: forms that a font or an extractor gives instead of the letters that the author wrote.
 *
 * Full-width forms, superscripts, circled numbers and mathematical letters are none: they are the author's.
 */
export function glyphVariant(point: number): string | null {
  if (point >= 0xfb00 && point <= 0xfb06) return LIGATURES[point - 0xfb00]!
  if (point >= 0x2f00 && point <= 0x2fd5) return String.fromCodePoint(point).normalize('NFKC')
  if ((point >= 0xf900 && point <= 0xfad9) || (point >= 0x2f800 && point <= 0x2fa1d)) {
    const character = String.fromCodePoint(point)
    const unified = character.normalize('NFC')
    return unified === character ? null : unified
  }
  return TABLE.get(point) ?? null
}

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const // oﬃce

/** Radicals that extractors print for whole characters (after EquivalentUnifiedIdeograph.txt of Unicode). */
const RADICALS =
  '⺁厂 ⺇几 ⺈刀 ⺒巳 ⺓幺 ⺗心 ⺝月 ⺟母 ⺠民 ⺢水 ⺣火 ⺩王 ⺫目 ⺬示 ⺮竹 ⺱网 ⺲网 ⺳网 ⺷羊 ⺼肉 ⺽臼 ⺾艹 ⻁虎 ⻂衣 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阜 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'

/** Forms for vertical setting: ︵十五︶ */
const VERTICAL =
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇［ ﹈］'

/** Private-use code points that fonts agree on: bullets of Symbol and Wingdings. */
const PRIVATE: ReadonlyArray<readonly [point: number, character: string]> = [
  [0xf0b7, '•'], // Symbol bullet, as Word sets it
  [0xf06c, '●'], // Wingdings l
  [0xf06e, '■'], // Wingdings n
  [0xf071, '❑'], // Wingdings q
  [0xf075, '◆'], // Wingdings u
  [0xf076, '❖'], // Wingdings v
  [0xf0a7, '▪'], // Wingdings §
  [0xf0a8, '□'], // Wingdings ¨
  [0xf0d8, '➢'], // Wingdings Ø
  [0xf0fc, '✓'], // Wingdings ü
]

const TABLE: ReadonlyMap<number, string> = new Map([
  ...[...`${RADICALS} ${VERTICAL}`.split(' ')].map((pair) => {
    const [from, to] = [...pair]
    return [from!.codePointAt(0)!, to!] as const
  }),
  ...PRIVATE,
])
