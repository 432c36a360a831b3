import {classAt, HAN, NUMBER} from './character-classes.ts'

/** Notes at the foot of a first page that no mark leads to, each with its begin as seen in print. */
const SHAPES: ReadonlyArray<RegExp> = [
  /^(?:correspondence (?:to|concerning)|address (?:for )?correspondence|author for correspondence)\b/i, // Correspondence to: Dr …
  /^e-?mail address(?:es)?\s?[:：]/i, // E-mail address: anna@example.org (A. Keller).
  /^(?:copyright\s)?©\s?(?:the author|copyright|(?:19|20)\d\d|springer|elsevier)/i, // © 2015 Elsevier Ltd. All rights reserved.
  /^\d{4}-\d{3}[\dX]\/\S?\s?(?:\$|©|\(c\)|crown|\d{4})/i, // 0927-0248/© 2015 Elsevier Ltd.
  /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi\s?[:：]\s?10\.|digital object identifier 10\.)\S{6,80}$/i, // http://dx.doi.org/10.1016/…
  /^full list of author information is available/i, // Full list of author information is available at the end …
  /^permission to make digital or hard copies/i, // Permission to make digital or hard copies …
  /^publisher['’]s note[:：\s]/i, // Publisher’s Note: … stays neutral …
  /^copyright\s?[:：]\s?©?/i, // Copyright: © 2021 by the authors.
  /^manuscript received\b/i, // Manuscript received May 4, 2010; revised …
  /^(?:to|please|how to) cite this (?:article|paper)\b|^to link to this article\b|^cite this (?:article|as)\b|^acm reference format\b/i, // To cite this article: …
  /^published online:?\s/i, // Published Online September 1, 2016
  /^\d{1,2}\s?(?:Department|Faculty|School|Institute|Division|College|Cent(?:re|er))\s(?:of|for)\s.{2,80},/, // 2 School of Examples, University of …
  /^acm isbn \d/i, // ACM ISBN 978-1-…
]

/**
 * Those that begin with a sign or a name, each with what it needs: to compile a class of letters takes long, so they are
 * tried only where that stands.
 */
const SIGNED: ReadonlyArray<readonly [needs: RegExp, shape: RegExp]> = [
  [/corresponding author/iu, /^[^\p{L}\p{N}\s]{0,2}\s?corresponding authors?(?:\s(?:at|is)\b|[.:：,])/iu], // ⇑ Corresponding author at: Department of …
  [/correspondence/iu, /^[^\p{L}\p{N}\s]{1,2}\s?correspondence(?:\s(?:to|should)\b|[.:：])/iu], // * Correspondence: a.berg@example.org
  [
    /^\S{1,2}\..{0,120}\s(?:is|are|was|were) with /,
    /^(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}'’-]{1,20}.{0,80}\s(?:is|are|was|were) with (?:the )?\p{Lu}/u,
  ], // A. Wong is with the Department of …
  [
    /authors contributed/iu,
    /^(?:these|both|all) authors contributed equally|^[^\p{L}\p{N}\s]{1,2}\s?(?:these|both) authors contributed equally/iu,
  ], // ☯ These authors contributed equally
  [/责任编辑/, /^(?:本文|\p{Script=Han}{0,4})责任编辑\s?[:：]/u], // 本文责任编辑：某某
]

/** What notes on sources begin with, behind their circled number: `① 参见……`, `③ 前引①……`. */
const SOURCE = /^(?:参见|参阅|详见|见|转引自|引自|前引|前揭|同上|同前|同注|另见|例如参见|see\b|ibid|cf\.)/i
/** What a note on a source says: a work in its marks with its year, page, volume or press. */
const WORK =
  /[《“][^《》“”]{2,80}[》”].{0,80}(?:\d\s?[页年版期]|第\s?\d{1,4}|卷[〇零一二三四五六七八九十百\d]|出版社|书局|刻本)/u

/** The first three characters of such lines where they are letters, folded: most lines are told by them. */
const BEGINS = new Set(
  'cor add aut e-m ema cop htt doi dig ful per pub man to  ple how lin cit acm the bot all'
    .split(/ (?=\S)/)
    .map((begin) => begin.padEnd(3)),
)

/** Whether a line begins a note about the article or its authors: rights, addresses, dates, how to cite it. */
export function isPageNote(text: string): boolean {
  if (!mayBegin(text)) return false
  const head = text.slice(0, 160)
  return (
    SHAPES.some((shape) => shape.test(head)) || SIGNED.some(([needs, shape]) => needs.test(head) && shape.test(head))
  )
}

/** A first look that most lines do not stand. */
function mayBegin(text: string): boolean {
  const first = classAt(text, 0)
  if (first & HAN) return text.slice(0, 12).includes('责任编辑')
  if (first & NUMBER) return /^\d{4}-|^\d{1,2}\s?[A-Z]/.test(text)
  return BEGINS.has(text.slice(0, 3).toLowerCase()) || !/^[a-z][a-z ]/i.test(text)
}

/** Whether a line begins the note below a table: `注：括号内为标准误。`, `Notes: Standard errors in brackets.` */
export const isTableNote = (text: string): boolean =>
  /^(?:注|资料来源|数据来源|说明)\s?[:：]\s?\S|^(?:Notes?|Sources?|Data sources?)\s?[:.]\s\S/.test(text)

/** Whether a line begins a note on a source, led to by a circled number: `② 张某：《……》，载《……》2019 年第 4 期，第 33 页。` */
export function isSourceNote(text: string): boolean {
  const mark = /^[①-⑳㉑-㉟]\s{0,3}/u.exec(text)
  if (!mark) return false
  const rest = text.slice(mark[0].length, 300)
  return SOURCE.test(rest) || WORK.test(rest) || /^\p{Lu}[^。]{3,120}(?:19|20)\d\d/u.test(rest)
}
