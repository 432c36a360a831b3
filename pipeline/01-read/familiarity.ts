/** Characters that the judgement goes by: more of them change nothing. */
const ENOUGH = 20_000

/**
 * How much a decoded text looks like one that was written: the share of its characters that are frequent in Chinese, less
 * twice what never stands in prose.
 *
 * @param latin - Whether the characters of ASCII count as frequent ones: they tell nothing where every candidate reads them
 *   alike.
 */
export function familiarity(text: string, latin: boolean): number {
  let frequent = 0
  let strange = 0
  let all = 0
  for (let at = 0; at < text.length && all < ENOUGH; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) {
      if (!latin) continue
      if (unit >= 0x20 || unit === 10 || unit === 13 || unit === 9 || unit === 12) frequent++
      else strange++
    } else if (FREQUENT.has(unit)) frequent++
    else if ((unit >= 0xd800 && unit <= 0xf8ff) || unit < 0xa0) strange++
    all++
  }
  return all === 0 ? 0 : (frequent - 2 * strange) / all
}

/** The commonest characters and marks of written Chinese in both scripts: a fact that all frequency lists share. */
const FREQUENT: ReadonlySet<number> = new Set(
  Array.from(
    '的一是不了在人有我他这這个個们們来來到时時大地为為子中你说說生国國年着就那和要她出也得里裡后後自以会會家可下而过過天去能对對小多然于於心学學么麼之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開总總从從无無情己面最女但现現前些所同日手又行意动動方期它头頭经經长長儿兒回位分爱愛老因很给給名法间間斯知世什两兩次使身者被高已亲親其进進此话話常与與活正感，。、；：？！（）《》“”「」　',
    (c) => c.charCodeAt(0),
  ),
)
