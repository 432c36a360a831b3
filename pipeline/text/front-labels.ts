import {foldedUnit, matchLoosely, skipBlanks} from './loose-match.ts'

export type FrontKind =
  | 'abstract'
  | 'keywords'
  | 'classification'
  | 'identifier'
  | 'date'
  | 'funding'
  | 'author-note'
  | 'citation'
  | 'contents'

export interface FrontLabel {
  readonly kind: FrontKind
  readonly lang: 'en' | 'zh'
  /** Offset behind the label, its brackets, its punctuation and the blanks after it. */
  readonly end: number
  /** Nothing but the label stands in the text. */
  readonly alone: boolean
  /** A mark (`：`, `—`, a closing bracket, a wide blank) parts the label from what follows. */
  readonly marked: boolean
}

/** Labels of front matter, as lines begin with them. Blanks inside, case, width and brackets around do not matter. */
const LABELS: ReadonlyArray<readonly [label: string, kind: FrontKind, lang: 'en' | 'zh']> = [
  ['摘要', 'abstract', 'zh'], // 摘　要：本文讨论……
  ['内容摘要', 'abstract', 'zh'], // 内容摘要：
  ['中文摘要', 'abstract', 'zh'], // 中文摘要
  ['内容提要', 'abstract', 'zh'], // 内容提要：
  ['提要', 'abstract', 'zh'], // [提要]
  ['英文摘要', 'abstract', 'en'], // 英文摘要
  ['abstract', 'abstract', 'en'], // Abstract—Forecasts of …
  ['summary', 'abstract', 'en'], // Summary
  ['synopsis', 'abstract', 'en'], // Synopsis
  ['关键词', 'keywords', 'zh'], // 关键词：引文；语料
  ['关键字', 'keywords', 'zh'], // 关键字：
  ['主题词', 'keywords', 'zh'], // 主题词：
  ['key words', 'keywords', 'en'], // Key words: parsing
  ['key words and phrases', 'keywords', 'en'], // Key words and phrases:
  ['keyword', 'keywords', 'en'], // Keyword: parsing
  ['index terms', 'keywords', 'en'], // Index Terms—parsing
  ['subject terms', 'keywords', 'en'], // Subject terms:
  ['中图分类号', 'classification', 'zh'], // 中图分类号：G353
  ['中图法分类号', 'classification', 'zh'], // 中图法分类号 TP391
  ['分类号', 'classification', 'zh'], // 分类号：
  ['文献标识码', 'classification', 'zh'], // 文献标识码：A
  ['文献标志码', 'classification', 'zh'], // 文献标志码：A
  ['学科分类号', 'classification', 'zh'], // 学科分类号：
  ['密级', 'classification', 'zh'], // 密级：公开
  ['jel classification', 'classification', 'en'], // JEL Classification: D12
  ['jel codes', 'classification', 'en'], // JEL codes: D12
  ['msc', 'classification', 'en'], // MSC 2020: 05C10
  ['mathematics subject classification', 'classification', 'en'], // Mathematics Subject Classification
  ['pacs', 'classification', 'en'], // PACS: 05.45
  ['ccs concepts', 'classification', 'en'], // CCS Concepts: • …
  ['clc number', 'classification', 'en'], // CLC number: G353
  ['document code', 'classification', 'en'], // Document code: A
  ['文章编号', 'identifier', 'zh'], // 文章编号：1000-0000(2024)01-0001-09
  ['doi', 'identifier', 'en'], // DOI: 10.1000/…
  ['issn', 'identifier', 'en'], // ISSN 1000-0000
  ['open access', 'identifier', 'en'], // OPEN ACCESS
  ['article id', 'identifier', 'en'], // Article ID: 1000-…
  ['收稿日期', 'date', 'zh'], // 收稿日期：2024-01-01
  ['收稿', 'date', 'zh'], // 收稿：2024-01-01
  ['修回日期', 'date', 'zh'], // 修回日期：2024-02-01
  ['修改日期', 'date', 'zh'], // 修改日期：
  ['录用日期', 'date', 'zh'], // 录用日期：
  ['接受日期', 'date', 'zh'], // 接受日期：
  ['出版日期', 'date', 'zh'], // 出版日期：
  ['网络出版时间', 'date', 'zh'], // 网络出版时间：
  ['网络首发', 'date', 'zh'], // 网络首发日期：
  ['received', 'date', 'en'], // Received 3 March 2021
  ['accepted', 'date', 'en'], // Accepted: 1 May 2021
  ['published', 'date', 'en'], // Published: 2 June 2021
  ['revised', 'date', 'en'], // Revised: 31 May 2021
  ['available online', 'date', 'en'], // Available online: 7 June 2021
  ['article history', 'date', 'en'], // Article history:
  ['article info', 'date', 'en'], // a r t i c l e i n f o
  ['基金项目', 'funding', 'zh'], // 基金项目：国家自然科学基金（……）
  ['项目基金', 'funding', 'zh'], // 项目基金：
  ['资助项目', 'funding', 'zh'], // 资助项目：
  ['基金资助', 'funding', 'zh'], // 基金资助：
  ['本文系', 'funding', 'zh'], // 本文系……项目的研究成果
  ['foundation item', 'funding', 'en'], // Foundation item: …
  ['foundation items', 'funding', 'en'], // Foundation items: …
  ['supported by', 'funding', 'en'], // Supported by …
  ['作者简介', 'author-note', 'zh'], // 作者简介：王某（1980—），男，……
  ['作者单位', 'author-note', 'zh'], // 作者单位：
  ['第一作者', 'author-note', 'zh'], // 第一作者：
  ['通信作者', 'author-note', 'zh'], // 通信作者：
  ['通讯作者', 'author-note', 'zh'], // 通讯作者：
  ['责任编辑', 'author-note', 'zh'], // （责任编辑：某某）
  ['责任校对', 'author-note', 'zh'], // 责任校对：
  ['本文编辑', 'author-note', 'zh'], // （本文编辑：某某）
  ['academic editor', 'author-note', 'en'], // Academic Editor: Ada Wong
  ['handling editor', 'author-note', 'en'], // Handling Editor: Ada Wong
  ['edited by', 'author-note', 'en'], // Edited by:
  ['reviewed by', 'author-note', 'en'], // Reviewed by:
  ['specialty section', 'author-note', 'en'], // Specialty section:
  ['biography', 'author-note', 'en'], // Biography: Wang …
  ['corresponding author', 'author-note', 'en'], // Corresponding author: …
  ['for correspondence', 'author-note', 'en'], // *For correspondence: …
  ['correspondence', 'author-note', 'en'], // Correspondence: …
  ['e-mail', 'author-note', 'en'], // E-mail: …
  ['email', 'author-note', 'en'], // Email: …
  ['引用格式', 'citation', 'zh'], // 引用格式：王某. ……
  ['引用本文', 'citation', 'zh'], // 引用本文：
  ['引文格式', 'citation', 'zh'], // 引文格式：
  ['citation', 'citation', 'en'], // Citation: Wang W …
  ['how to cite', 'citation', 'en'], // How to cite: …
  ['目录', 'contents', 'zh'], // 目　录
  ['目次', 'contents', 'zh'], // 目次
  ['contents', 'contents', 'en'], // Contents
  ['table of contents', 'contents', 'en'], // Table of Contents
  ['list of figures', 'contents', 'en'], // List of Figures
  ['list of tables', 'contents', 'en'], // List of Tables
  ['插图和附表清单', 'contents', 'zh'], // 插图和附表清单
  ['插图清单', 'contents', 'zh'], // 插图清单
  ['附表清单', 'contents', 'zh'], // 附表清单
  ['插图目录', 'contents', 'zh'], // 插图目录
  ['表格目录', 'contents', 'zh'], // 表格目录
  ['图目录', 'contents', 'zh'], // 图目录
  ['表目录', 'contents', 'zh'], // 表目录
]

/** Rows by the first UTF-16 unit; longer labels first, so that `key words and phrases` wins over `key words`. */
const BY_FIRST = new Map<number, Array<(typeof LABELS)[number]>>()
for (const row of [...LABELS].sort((a, b) => b[0].length - a[0].length)) {
  const first = row[0].charCodeAt(0)
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), row])
}

const OPEN = /[[［【〔（(<〈《*＊]/
const CLOSE = /[\]］】〕）)>〉》]/
const MARK = /[:：.．—–―\-|｜]/
/** Blanks at one place, at most. */
const BLANKS = 12

/**
 * The label of front matter that a line begins with, or `null`.
 *
 *     > | 【关键词】引文；语料       Abstract—Forecasts of       摘　要
 *         ^^^^^^ end                 ^^^^^^^^^ end               alone
 *
 * `Received wisdom holds` has the shape of a label too: `marked` and `alone` tell how sure it is.
 */
export function frontLabel(text: string, from = 0): FrontLabel | null {
  let at = skipBlanks(text, from, BLANKS)
  let rows = BY_FIRST.get(foldedUnit(text, at))
  if (!rows && OPEN.test(text[at] ?? '')) {
    at = skipBlanks(text, at + 1, BLANKS)
    rows = BY_FIRST.get(foldedUnit(text, at))
  }
  if (!rows) return null
  for (const [label, kind, lang] of rows) {
    let end = matchLoosely(text, at, label)
    if (end < 0 && label === 'keyword') end = matchLoosely(text, at, 'keywords')
    if (end < 0) continue
    const after = skipBlanks(text, end, BLANKS)
    const wide = after - end > 1 || /[\u2002\u2003\u3000]/.test(text[end] ?? '')
    let mark = after
    while (mark - after < 4 && (CLOSE.test(text[mark] ?? '') || MARK.test(text[mark] ?? '')))
      mark = skipBlanks(text, mark + 1, BLANKS)
    return {kind, lang, end: mark, alone: mark >= text.trimEnd().length, marked: mark > after || wide}
  }
  return null
}
