import {beginsWith, classAt, HAN, LETTER} from './character-classes.ts'

/** The number of a page as a line of its own. */
export interface PageNumber {
  readonly value: number
  /** The shape alone says so: `— 73 —`, `第95页`, `Page 12`. Others need their neighbours. */
  readonly sure: boolean
  /** `arabic` and `roman` pages are counted apart; `counted` tells how many there are. */
  readonly scheme: 'arabic' | 'roman' | 'total' | 'counted' | Dress
  /** How many pages there are: 240 in `12 of 240`. */
  readonly total?: number
}

/** What stands around the digits of a number that other things are dressed in, too: formulas, cells of tables, names. */
export type Dress = 'round' | 'bar' | 'letter'

const SURE: ReadonlyArray<readonly [begins: string, form: RegExp]> = [
  ['-–—―~～·•', /^[-–—―~～·•]{1,3}\s{0,3}(\d{1,4})\s{0,3}[-–—―~～·•]{1,3}$/], // — 73 —  · 12 ·
  ['第', /^第\s{0,3}(\d{1,4})\s{0,3}页(?:[\s,，/共]{1,4}(\d{1,4})\s{0,3}页)?$/], // 第95页  第 5 页 共 60 页
  ['Pp', /^(?:page|pg\.|p\.)\s{0,3}(\d{1,4})(?:\s{0,3}(?:of|\/)\s{0,3}(\d{1,4}))?$/i], // Page 12  Page 12 of 240
]
const COUNTED = /^(\d{1,4})\s{0,3}(?:of|\/)\s{0,3}(\d{1,4})$/i // 12 of 240
const DRESSED: ReadonlyArray<readonly [Dress, RegExp]> = [
  ['round', /^[(（]\s{0,2}(\d{1,4})\s{0,2}[)）]$/], // (12)
  ['bar', /^(?:[|｜]\s{0,3}(\d{1,4})|(\d{1,4})\s{0,3}[|｜])$/], // 12 |   | 12
  ['letter', /^P\s?(\d{1,4})$/i], // P12
]

/** What page numbers begin with. */
const MAY_COUNT = /^[-–—―~～·•第共\d０-９(（|｜pivxl]/i

/** The page number that a line is, or `null`. */
export function readPageNumber(line: string): PageNumber | null {
  const trimmed = line.trim()
  if (trimmed.length > 24 || !MAY_COUNT.test(trimmed)) return null
  const text = trimmed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  for (const [begins, form] of SURE) {
    const match = begins.includes(text.charAt(0)) ? form.exec(text) : null
    if (!match) continue
    const total = match[2] === undefined ? {} : {total: Number(match[2])}
    return {value: Number(match[1]), sure: true, scheme: 'arabic', ...total}
  }
  if (/^第\s{0,3}[〇零一二三四五六七八九十百]{1,7}\s{0,3}页$/.test(text)) return {value: 0, sure: true, scheme: 'total'}
  if (/^共\s{0,3}\d{1,4}\s{0,3}页$/.test(text)) return {value: 0, sure: true, scheme: 'total'}
  if (/^\d{1,4}$/.test(text)) return {value: Number(text), sure: false, scheme: 'arabic'}
  if (/^(?:[ivxl]{1,7}|[IVXL]{1,7})$/.test(text)) return {value: romanValue(text), sure: false, scheme: 'roman'}
  const counted = /\/|of/i.test(text) ? COUNTED.exec(text) : null
  if (counted) return {value: Number(counted[1]), sure: false, scheme: 'counted', total: Number(counted[2])}
  for (const [scheme, shape] of DRESSED) {
    const match = shape.exec(text)
    if (match) return {value: Number(match[1] ?? match[2]), sure: false, scheme}
  }
  return null
}

function romanValue(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ({i: 1, v: 5, x: 10, l: 50})[letter] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** Shapes that running heads and feet have and lines of a paper have not: with a sign in front, with several authors, others. */
const MARKS = '◇□◆■○●▪▫☆★△▲·•・'
const MARKED_HEADS: ReadonlyArray<RegExp> = [
  /^[◇□◆■○●▪▫☆★△▲]\s?\p{Script=Han}[\p{Script=Han}\s·•，,、等]{1,24}[:：]/u, // ◇周　恒：主要……研究
  /^[·•・]\s?[\p{Script=Han}\s与和及]{2,16}\s?[·•・]$/u, // ·研究与探讨·
]
const AUTHORS_HEAD = /^\p{Script=Han}{2,6}(?:，|,|、)?\s?等[:：]\S/u // 王某，等：……
const HEADS: ReadonlyArray<RegExp> = [
  /^(?:(?:19|20)\d\d\s?年\s?)?第\s?\d{1,4}\s?[卷期](?:\s?第?\s?\d{1,4}\s?期)?$/, // 2024 年第 3 期
  /^\d{1,4}\s?[卷期]$/, // 32 卷
  /^Vol\.?\s?\d{1,4}\s?,?\s?No\.?\s?\d{1,4}.{0,30}$/i, // Vol. 12 No. 3
  /^《[^《》]{2,20}》$/, // 《学术研究》
  /(?<!:\/\/)\bwww\.[\w.-]{3,40}(?![\w/.-]).{0,20}\b\d{1,5}\b/, // PLoS ONE | www.example.org 3 March 2015
  /^(?:downloaded from|©|copyright ©|this article is protected|authorized licensed use|万方数据|中国知网|网络首发)/i, // Downloaded from …
]

/** A line that is furniture by its shape, where what stands around it allows it. */
export function hasHeadShape(line: string): boolean {
  if (line.length >= 200) return false
  const text = line.trim()
  if (!mayBeHead(text)) return false
  const has = (shape: RegExp): boolean => shape.test(text)
  if (HEADS.some(has) || (MARKS.includes(text.charAt(0)) && MARKED_HEADS.some(has))) return true
  return beginsWithOthers(text) && has(AUTHORS_HEAD)
}

/** A first look that most lines of a paper do not stand: what they begin with, and a sign of the shapes that begin with any word. */
function mayBeHead(text: string): boolean {
  const first = classAt(text, 0)
  if (!(first & LETTER)) return true
  if (text.includes('www.') || /^[vdcta万中网第]/i.test(text)) return true
  return beginsWithOthers(text)
}

const beginsWithOthers = (text: string): boolean => beginsWith(text, HAN) && text.slice(0, 16).includes('等')
