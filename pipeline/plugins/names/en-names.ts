import {enLexicon} from '../english/lexicon.ts'
import {enAdjectives, enGazetteer} from './gazetteer.ts'
import type {FoundName, NameType} from './index.ts'
import {enOffices, enOrganisationNouns, enTitles} from './tables/heads.ts'

interface Word {
  readonly start: number
  readonly end: number
  /** As printed. */
  readonly text: string
  readonly capital: boolean
}

/**
 * Names in an English text: runs of capitalised words, and what of, for and `and` join to them.
 *
 *     The European Association of Science Editors revised …              Mexico's central bank   the Dutch government
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                        ^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^
 */
export function enNames(text: string): FoundName[] {
  const words = wordsOf(text)
  const names: FoundName[] = []
  for (let i = 0; i < words.length; ) {
    if (!words[i]!.capital || NO_START.has(words[i]!.text)) {
      i++
      continue
    }
    const to = runEnd(text, words, i)
    const name = nameOf(text, words, i, to)
    if (name) names.push(name)
    i = to
  }
  return names
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}&-]|[.’'](?=\p{L}(?!\s)|\p{Lu}\.)|\.(?=\p{Lu})){0,40}/uy

/** The words of a text that can be in a name: those with a capital, and small ones that may join them. */
function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let near = false // the word before is one of them
  for (let at = 0, to: number; at < text.length; at = Math.max(to, at + 1)) {
    to = wordEnd(text, at)
    if (to === at) continue
    const small = isSmall(text.charCodeAt(at)) && isSmall(text.charCodeAt(at + 1))
    const word: Word | null = small && !(near && to - at <= JOINT) ? null : wordOf(text, at, to, small)
    near = word !== null && (small || word.capital)
    if (word && near) words.push(word)
  }
  return words
}

/** Letters of `and`, the longest word that joins others to a name. */
const JOINT = 3

function wordOf(text: string, start: number, to: number, small: boolean): Word {
  let end = to
  const last = text.charCodeAt(to - 2)
  if (text.charCodeAt(to - 1) === 0x73 && to - 1 > start && (last === 0x2019 || last === 0x27)) end -= 2
  // U.S.
  if (last === 0x2e && text.charCodeAt(end) === 0x2e && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(text.slice(start, to))) end++
  const printed = text.slice(start, end)
  return {start, end, text: printed, capital: !small && isCapital(printed)}
}

/** Units that ASCII words are made of: 1 a letter or digit, 2 what joins them, 3 a stop or apostrophe inside one. */
const units = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') units[letter.charCodeAt(0)] = 1
for (const joint of '&-') units[joint.charCodeAt(0)] = 2
for (const stop of ".'") units[stop.charCodeAt(0)] = 3

/** Where the word that begins at `at` ends, `at` where none does. As `WORD`, which reads all that is not ASCII. */
function wordEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + 41)
  let to = at
  for (; to < limit; to++) {
    const unit = text.charCodeAt(to)
    const kind = unit > 127 ? 4 : units[unit]!
    if (kind === 1 || (kind === 2 && to > at)) continue
    if (kind < 3 || (kind === 3 && to === at)) break
    if (kind === 3 && !isLetterOrWide(text.charCodeAt(to + 1))) break
    WORD.lastIndex = at
    return at + (WORD.exec(text)?.[0].length ?? 0)
  }
  return to
}

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a
const isLetterOrWide = (unit: number): boolean => unit > 127 || isSmall(unit) || (unit >= 0x41 && unit <= 0x5a)

/** Xxxx, XXX; eLife. */
function isCapital(word: string): boolean {
  const first = word.charCodeAt(0)
  if (first >= 0x61 && first <= 0x7a) {
    const second = word.charCodeAt(1)
    return second < 0x80 ? second >= 0x41 && second <= 0x5a : second > 0 && /^[a-z]\p{Lu}/u.test(word)
  }
  return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(word)
}

/** Capitalised words that open a sentence or a frame and no name. */
const NO_START: ReadonlySet<string> = new Set(
  'A An The This That These Those It Its In On At By For From To With Of As And Or But If When While Where Since After Before During Under Over Between Among About Although Though Because However Moreover Furthermore Thus Therefore Hence Also According Here There We Our I You He She They Their His Her My Your Both All Most Many Some Several Few Each Every Any No Not Only Other Another Such Same One Two Three Four Five Six Seven Eight Nine Ten Half More Less First Second Third Finally Then Next Later Recently Today Now Yet Still Despite Given Using Based Following Compared Unlike Like Through Until Within Without Against Across Along Per Via Once Even What Which Who Whose How Why Whether January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Table Figure Fig Section Chapter Appendix Equation Box'.split(
    ' ',
  ),
)

const SMALL = new Set(['of', 'for', 'on', 'the', 'in'])

/** Index past the last word of the run that begins at `i`. */
function runEnd(text: string, words: ReadonlyArray<Word>, i: number): number {
  let to = i + 1
  let organisation = isOrganisationNoun(words[i]!.text) || isOffice(words[i]!.text)
  for (;;) {
    const next = words[to]
    if (!next || !touches(text, words[to - 1]!, next)) return to
    if (next.capital && !MONTHS.has(next.text)) {
      organisation ||= isOrganisationNoun(next.text)
      to++
      continue
    }
    // Ministry of Education, Secretary-General of the United Nations
    const skip = SMALL.has(next.text) ? (words[to + 1]?.text === 'the' ? 2 : 1) : 0
    const after = words[to + skip]
    if (
      skip > 0 &&
      organisation &&
      next.text !== 'in' &&
      (next.text !== 'on' ||
        text.slice(words[i]!.start, next.start).includes('Panel') ||
        isOrganisationNoun(words[to - 1]!.text)) &&
      after?.capital &&
      touches(text, next, words[to + 1]!) &&
      touches(text, words[to + skip - 1]!, after)
    ) {
      to += skip + 1
      continue
    }
    // Food and Drug Administration, Ministry of Health and Welfare
    if (next.text === 'and' && words[to + 1]?.capital && touches(text, next, words[to + 1]!)) {
      let end = to + 2
      while (words[end]?.capital && touches(text, words[end - 1]!, words[end]!)) end++
      const closes = isOrganisationNoun(words[end - 1]!.text) && !organisation && end - to > 2
      const goesOn =
        /^(?:Ministry|Department|Office|Faculty|School|Institute) (?:of|for) /.test(
          text.slice(words[i]!.start, next.start),
        ) && end - to === 2
      if ((closes && !enGazetteer.has(text.slice(words[i]!.start, words[to - 1]!.end))) || goesOn) {
        to = end
        organisation = true
        continue
      }
    }
    return to
  }
}

/** One blank between two words, or a hyphen. */
const touches = (text: string, a: Word, b: Word): boolean => {
  if (b.start - a.end > 2) return false
  for (let at = a.end; at < b.start; at++) if (text[at] !== ' ') return false
  return true
}

const MONTHS = new Set(
  'January February March April May June July August September October November December'.split(' '),
)

const isOrganisationNoun = (word: string): boolean => enOrganisationNouns.has(word.toLowerCase())
const isOffice = (word: string): boolean => {
  const hyphen = word.indexOf('-')
  return enTitles.has((hyphen < 0 ? word : word.slice(0, hyphen)).toLowerCase())
}

function nameOf(text: string, words: ReadonlyArray<Word>, from: number, to: number): FoundName | null {
  const first = words[from]!
  let end = words[to - 1]!.end
  const printed = text.slice(first.start, end)
  const entry = enGazetteer.get(printed)
  const office = officeEnd(text, printed, end, entry?.type === 'economy')
  if (office > end) return make(text, first.start, office, 'office')
  if (entry) return make(text, first.start, end, entry.type, entry.canonical)
  if (to - from === 1 && enAdjectives.has(printed)) return null
  if (/^[A-Z][A-Z0-9&.-]{1,7}s?$/.test(printed)) return make(text, first.start, end, 'acronym')
  const last = words[to - 1]!.text
  if (WORKS.has(last.toLowerCase())) return make(text, first.start, end, 'title')
  if (
    words
      .slice(from, to)
      .some((word, i) => isOrganisationNoun(word.text) && (i > 0 || to - from > 1 || ALONE.has(word.text)))
  )
    return make(text, first.start, end, 'organisation')
  const titled = isOffice(first.text)
  if (titled && to - from > 1) return make(text, first.start, end, 'person')
  if (titled) return null
  if (/ et al/.test(text.slice(end, end + 7))) return make(text, first.start, end, 'person')
  if (to - from === 1 && isSentenceStart(text, first.start) && !namesByItself(text, first)) return null
  if (to - from > 1 && isSentenceStart(text, first.start) && enLexicon.has(first.text.toLowerCase())) {
    // Using Cohen …: the first word is no part of it
    if (to - from === 2 && !namesByItself(text, words[from + 1]!)) return null
    return make(text, words[from + 1]!.start, end, 'person')
  }
  while (end > first.start && text[end - 1] === '.') end--
  return make(text, first.start, end, 'person')
}

function make(text: string, start: number, end: number, type: NameType, canonical?: string): FoundName {
  const name = {start, end, text: text.slice(start, end), type}
  return canonical === undefined ? name : {...name, canonical}
}

/** Organisations that have no other name where they are spoken of: the Senate. */
const ALONE = new Set(['Senate', 'Congress', 'Parliament', 'Cabinet'])

/** A run that ends in one of these is a document, an event or an award. */
const WORKS: ReadonlySet<string> = new Set(
  // the Clean Water Act, the Nobel Prize
  'act prize award medal agreement treaty convention protocol declaration accord charter study trial test scale index inventory questionnaire survey report review handbook manual guideline guidelines standard standards law code amendment directive regulation theorem method model algorithm database corpus war crisis summit games olympics era age century valley river ocean sea island islands mountain street avenue goals'.split(
    ' ',
  ),
)

const officePattern = new RegExp(`^(?:['’]s)? (?:${enOffices.join('|')})(?![\\w-])`)

/** Mexico's central bank, the Dutch government: where the office ends, or `end`. */
function officeEnd(text: string, printed: string, end: number, economy: boolean): number {
  if (!economy && !enAdjectives.has(printed)) return end
  const hit = officePattern.exec(text.slice(end, end + 28))
  return hit ? end + hit[0].length : end
}

/** At the start of the text or after a full stop. */
const isSentenceStart = (text: string, at: number): boolean =>
  at === 0 || /[.!?:;“"]\s*$/.test(text.slice(Math.max(0, at - 3), at))

const COMMON_END =
  /(?:tion|sion|ment|ness|ity|ing|ance|ence|ship|ism|ure|age|[^s]s|ly|ed|er[sy]|ics|hood|dom|men|ple|ren)$/
const COMMON = new Set(
  'demand water evidence research work data nothing something everything inflation people women men children trade growth income debt oil coal gas rain snow ice air light sound heat blood bone brain skin food wheat rice corn milk sugar salt gold iron steel copper time space speed cost price wealth health truth language software hardware support access progress success failure control exposure output input law peer public news media science art music sleep stress pain risk trust use'.split(
    ' ',
  ),
)

/** eLife, Sci-Hub. */
const hasInnerCapital = (word: string): boolean =>
  !/^[A-Z][a-z]*$/.test(word) && (/^\p{L}+\p{Lu}/u.test(word) || /-\p{Lu}/u.test(word))

/** A lone capitalised word at the front of a sentence: a name by its inner capitals, its partner, or what it does. */
function namesByItself(text: string, {end, text: word}: Word): boolean {
  if (hasInnerCapital(word)) return true
  const after = text.slice(end, end + 30)
  if (after.startsWith(' and ') && /^ and (?:\p{Lu}|colleagues|co-?workers)/u.test(after)) return true
  const lower = word.toLowerCase()
  if (enLexicon.has(lower) || COMMON.has(lower) || COMMON_END.test(lower)) return false
  if (/^ (?:\((?:19|20)\d\d|\[\d)/.test(after)) return true
  const next = /^ (\p{Ll}{2,20})(?![\p{L}])/u.exec(after)?.[1]
  const entry = next === undefined ? undefined : enLexicon.get(next)
  return (entry?.tag === 'verb' && entry.form !== 'ing' && entry.form !== 'base') || /^\p{Ll}{3,}ed$/u.test(next ?? '')
}
