import {foldedUnit, isDigitAt, matchLoosely, skipBlanks} from './loose-match.ts'

type CaptionKind = 'figure' | 'table' | 'listing'

export interface CaptionLabel {
  readonly kind: CaptionKind
  readonly lang: 'en' | 'zh'
  /** As printed: `3`, `2-1`, `S4`, `IV`. */
  readonly number: string
  /** What parts the number from the caption: `.`, `:`, a blank, or nothing. */
  readonly mark: string
  /** Offset behind the number, its mark and the blanks after it. */
  readonly end: number
}

const NAMES: ReadonlyArray<readonly [name: string, kind: CaptionKind, lang: 'en' | 'zh']> = [
  ['figure', 'figure', 'en'], // Figure 3. Distribution of …
  ['fig.', 'figure', 'en'], // Fig. 3: …
  ['fig', 'figure', 'en'], // Fig 3. …
  ['supplementary figure', 'figure', 'en'], // Supplementary Figure 1
  ['scheme', 'figure', 'en'], // Scheme 1.
  ['chart', 'figure', 'en'], // Chart 2.
  ['plate', 'figure', 'en'], // Plate 1.
  ['table', 'table', 'en'], // Table 4. Results of …
  ['supplementary table', 'table', 'en'], // Supplementary Table 2
  ['algorithm', 'listing', 'en'], // Algorithm 1 Sampling
  ['listing', 'listing', 'en'], // Listing 2: …
  ['code', 'listing', 'en'], // Code 1.
  ['box', 'listing', 'en'], // Box 1. …
  ['图', 'figure', 'zh'], // 图 1　总体流程
  ['附图', 'figure', 'zh'], // 附图 1
  ['续图', 'figure', 'zh'], // 续图 1
  ['圖', 'figure', 'zh'], // 圖 1
  ['表', 'table', 'zh'], // 表 2-1　样本
  ['附表', 'table', 'zh'], // 附表 1
  ['续表', 'table', 'zh'], // 续表 2
  ['算法', 'listing', 'zh'], // 算法 1　抽样
  ['代码', 'listing', 'zh'], // 代码 3.1
  ['程序', 'listing', 'zh'], // 程序 2
  ['清单', 'listing', 'zh'], // 清单 3.2
  ['代码清单', 'listing', 'zh'], // 代码清单 3.2
]

/** Names by their first UTF-16 unit. */
const BY_FIRST = new Map<number, Array<(typeof NAMES)[number]>>()
for (const row of NAMES) {
  const first = row[0].charCodeAt(0)
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), row])
}
/** Blanks at one place, at most. */
const BLANKS = 12

/**
 * The label that a caption begins with, or `null`.
 *
 *     > | 图 1　总体流程       Fig. 3: Distribution       Table S2. Results       TABLE IV
 *         ^^^^^ end            ^^^^^^^^ end               ^^^^^^^^^^ end          ^^^^^^^^ end
 *
 * `Figure 3 shows that …` has the same shape: `mark` and what follows tell the caption from the sentence.
 */
export function captionLabel(text: string, from = 0): CaptionLabel | null {
  const start = skipBlanks(text, from, BLANKS)
  const names = BY_FIRST.get(foldedUnit(text, start))
  if (!names) return null
  for (const [name, kind, lang] of names) {
    const after = matchLoosely(text, start, name)
    if (after < 0) continue
    const number = captionNumber(text, skipBlanks(text, after, BLANKS))
    if (!number) continue
    let end = skipBlanks(text, number.end, BLANKS)
    let mark = end > number.end ? ' ' : ''
    if (/[.．:：、|｜—–]/.test(text[end] ?? '')) {
      mark = String.fromCharCode(foldedUnit(text, end))
      end = skipBlanks(text, end + 1, BLANKS)
    }
    return {kind, lang, number: number.printed, mark, end}
  }
  return null
}

/** What follows the number where a sentence speaks of a figure: `Figure 3 shows`, `图3展示了`. */
const SPEAKS =
  /^(?:[(（][a-z][)）]\s?|[A-F](?:\s?(?:,|–|-|and)\s?[A-F])?\s)?(?:分别|则|进一步|主要|同时|还|也|仅)?(?:报告|区分|追踪|汇总|记录|提供|归纳|刻画|绘制|列举|shows?|showed|illustrates?|presents?|gives?|depicts?|lists?|summari[sz]es?|compares?|displays?|reports?|provides?|demonstrates?|contains?|indicates?|reveals?|describes?|plots?|is|are|was|were|and|to|in|of|for|as|has|have|can|also|that|which|we|,|，|、|\)|）|和|与|及|或|至|中|所|为|是|展示|显示|给出|描述|列出|表明|说明|示|可|的|以|将|对|则|就|里|上|下|总结|比较|呈现|反映|演示|了)/i

/** Whether a text that begins with a caption's label is the caption: `Figure 3 shows` is a sentence. */
export function isCaptionLine(text: string): boolean {
  const label = captionLabel(text)
  if (!label) return false
  const rest = text.slice(label.end)
  if (SPEAKS.test(rest)) return /[.:：|]/.test(label.mark) && /^[\p{Lu}\p{Script=Han}]/u.test(rest)
  if (/[.:：|]/.test(label.mark) || rest === '') return true
  if (/[。；]$/.test(text.trimEnd()) && /[，。]/.test(rest)) return false
  return label.lang === 'zh' || /^[\p{Lu}([]/u.test(rest)
}

/** Words that begin with 图 or 表 and are none. */
const WORDS = /^(?:图[像形谱书论表示纸案画灵卷神网结数模嵌搜匹割灵馆节]|表[示达明现面征述演情型决态格头项彰扬皮层白])/

/**
 * A figure's or table's name whose number was lost: `图　总体流程`. Only where such lines are many is it sure that they
 * are captions.
 */
export const isNumberless = (text: string): boolean => {
  const line = text.trimStart()
  return /^[图表]/.test(line) && !WORDS.test(line.slice(0, 6).replace(/\s/g, '')) && !/[。；，,]$/.test(line.trimEnd())
}

/** 3, 2-1, 3.2, S4, A1, IV, 3(a). */
function captionNumber(text: string, start: number): {printed: string; end: number} | null {
  let end = start
  if (/[A-Z]/.test(text[end] ?? '') && (isDigitAt(text, end + 1) || /[.．]/.test(text[end + 1] ?? ''))) end++
  while (end - start < 8 && isDigitAt(text, end)) end++
  while (end > start && end - start < 10 && /[.．\-–—‑]/.test(text[end] ?? '') && isDigitAt(text, end + 1)) {
    end++
    while (end - start < 12 && isDigitAt(text, end)) end++
  }
  if (end === start) {
    while (end - start < 6 && /[IVX]/.test(text[end] ?? '')) end++
    if (end === start) while (end - start < 3 && /[一二三四五六七八九十]/.test(text[end] ?? '')) end++
  }
  if (end === start || /[a-zA-Z]{2}/.test(text.slice(end, end + 2))) return null
  return {printed: text.slice(start, end), end}
}
