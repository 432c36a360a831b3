import {unitSet} from '../../text/unit-set.ts'
import {enNames} from './en-names.ts'
import {zhNames} from './zh-names.ts'

/** Names that a document defines for itself: short forms, acronyms, Latin forms in brackets. */
export interface NameIndex {
  /** Printed short form → the full name it stands for. */
  readonly aliases: ReadonlyMap<string, string>
  /** The short forms by their first UTF-16 unit. */
  readonly byFirst: ReadonlyMap<number, ReadonlyArray<string>>
  /** Does any of them begin with this unit? */
  readonly mayBegin: (unit: number) => boolean
}

/** Where a bracket may define a short form of what stands before it. */
const ZH_SHORT =
  /[（(](?:以下|下文|下称|后文)?(?:简称|称|统称)(?:为)?[“"‘「]?([^“”"‘’「」（）()，。]{2,12})[”"’」]?[）)]/uy
const ZH_LATIN = /[（(]([^（）()]{0,80}?[,，、 ]\s?)?([A-Z][A-Za-z&-]{1,9})[）)]/uy
const EN_SHORT =
  /\(([A-Z][A-Za-z0-9&-]{1,9})\)|\((?:hereinafter|hereafter|henceforth)(?: referred to as| called)?,? ?[“"']?([^“”"'()]{2,24})[”"']?\)/uy

/** How far before a bracket the name that it shortens may begin. */
const REACH = 80

/**
 * Read the definitions of a document: `世界卫生组织（World Health Organization，WHO）`, 以下简称“…”, `hereinafter "…"`.
 *
 * A short form counts only where the words before its bracket are a name, or spell it by their initials.
 */
export function indexNames(text: string): NameIndex {
  const aliases = new Map<string, string>()
  const places = shortBrackets(text)
  for (const pattern of [ZH_SHORT, ZH_LATIN])
    for (const hit of matchesAt(pattern, text, places)) {
      const from = Math.max(0, hit.index - REACH)
      const before = text.slice(from, hit.index)
      const short = (pattern === ZH_SHORT ? hit[1] : hit[2])!.trim()
      const full = zhNames(before).findLast((name) => name.end === before.length && name.type !== 'title')
      if (full && full.text !== short && full.type !== 'economy') aliases.set(short, full.text)
    }
  for (const hit of matchesAt(EN_SHORT, text, places)) {
    const before = text.slice(Math.max(0, hit.index - REACH), hit.index).trimEnd()
    if (hit[2] !== undefined) {
      const full = enNames(before).findLast((name) => name.end === before.length)
      if (full) aliases.set(hit[2].trim(), full.text)
    } else {
      const full = spelledBy(hit[1]!, before)
      if (full !== null && isBodyName(full)) aliases.set(hit[1]!, full)
    }
  }
  const byFirst = new Map<number, string[]>()
  for (const short of aliases.keys()) {
    const list = byFirst.get(short.charCodeAt(0))
    if (list) list.push(short)
    else byFirst.set(short.charCodeAt(0), [short])
  }
  return {aliases, byFirst, mayBegin: unitSet(String.fromCharCode(...byFirst.keys()))}
}

/** Where a round bracket opens that closes shortly, with no other within and more than a figure. */
function shortBrackets(text: string): number[] {
  const places: number[] = []
  let open = -1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x28 || unit === 0xff08) open = at
    else if (unit === 0x29 || unit === 0xff09) {
      const figure = isDigit(text.charCodeAt(open + 1)) && isDigit(text.charCodeAt(at - 1))
      if (open >= 0 && at - open < LONGEST && !figure) places.push(open)
      open = -1
    }
  }
  return places
}

/** Longer than any bracket that the expressions match. */
const LONGEST = 100
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

function matchesAt(pattern: RegExp, text: string, places: ReadonlyArray<number>): RegExpExecArray[] {
  const hits: RegExpExecArray[] = []
  for (const at of places) {
    pattern.lastIndex = at
    const hit = pattern.exec(text)
    if (hit) hits.push(hit)
  }
  return hits
}

/** The last words of `before` whose initials spell the acronym; small words may be skipped. */
function spelledBy(acronym: string, before: string): string | null {
  const words = [...before.matchAll(/[\p{L}][\p{L}’'-]{0,30}/gu)]
  let letter = acronym.length - 1
  let at = words.length - 1
  let start = -1
  for (let steps = 0; letter >= 0 && at >= 0 && steps < 14; steps++, at--) {
    const word = words[at]![0]
    if (word[0]!.toUpperCase() === acronym[letter]!.toUpperCase()) {
      letter--
      start = words[at]!.index
    } else if (!/^(?:of|for|the|and|on|in|de|to)$/.test(word)) return null
  }
  return letter < 0 && start >= 0 ? before.slice(start) : null
}

/** A spelled name is an organisation's where enNames takes it for one: Body Mass Index is none. */
const isBodyName = (full: string): boolean =>
  enNames(`the ${full}`).some(({type, text}) => type === 'organisation' && text.length > full.length / 2)
