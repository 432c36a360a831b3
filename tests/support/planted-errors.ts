type Random = () => number
type Planter = (text: string, random: Random) => string | null

/**
 * Plants one error into the text of a paper, as a slip of the pen would.
 *
 * It shares no table with the audit: it knows only how a numbered paper looks in print. Each planter returns the changed
 * text, or `null` where the paper has no place for its error.
 */
export const planters: ReadonlyArray<{readonly kind: string; readonly rule: string; readonly plant: Planter}> = [
  {kind: 'wrong share', rule: 'wrong-arithmetic', plant: wrongShare},
  {kind: 'wrong growth', rule: 'wrong-arithmetic', plant: wrongGrowth},
  {kind: 'swapped numbers', rule: 'citation-order', plant: swappedNumbers},
  {kind: 'dropped entry', rule: 'dangling-citation', plant: droppedEntry},
  {kind: 'doubled entry', rule: 'duplicate-reference', plant: doubledEntry},
  {kind: 'changed count', rule: 'count-mismatch', plant: changedCount},
  {kind: 'renumbered heading', rule: 'heading-number-jump', plant: renumberedHeading},
  {kind: 'altered figure in the abstract', rule: 'abstract-only-figure', plant: alteredFigure},
  {kind: 'impossible date', rule: 'impossible-date', plant: impossibleDate},
  {kind: 'number beyond the list', rule: 'dangling-citation', plant: beyondTheList},
  {kind: 'foreign abstract', rule: 'foreign-abstract', plant: foreignAbstract},
  {kind: 'label slip', rule: 'label-slip', plant: labelSlip},
  {kind: 'wrong name', rule: 'author-mismatch', plant: wrongName},
  {kind: 'dropped English sentence', rule: 'untranslated-passage', plant: droppedSentence},
  {kind: 'claim of the abstract alone', rule: 'abstract-only-claim', plant: strayClaim},
  {kind: 'dropped English title', rule: 'missing-part', plant: droppedTitle},
]

/** A generator of numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <Item>(items: ReadonlyArray<Item>, random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)]
const between = (low: number, high: number, random: Random): number => low + Math.floor(random() * (high - low + 1))
const isChinese = (text: string): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length * 0.2

/** Where the reference list begins: its heading, or its first entry, `[1]` or `1.`, in the second half of the text. */
function listStart(text: string): number {
  const headings = [...text.matchAll(/^[ \t]*(?:References|REFERENCES|Bibliography|参考文献)[ \t]*[:：]?[ \t]*$/gm)]
  const heading = headings.map((match) => match.index).filter((at) => at > text.length * 0.4)[0]
  if (heading !== undefined) return heading
  const starts = [...text.matchAll(/^[ \t]*(?:\[1\]|1\.)[ \t]?\S/gm)]
    .map((match) => match.index)
    .filter((at) => at > text.length * 0.4)
  return starts.at(-1) ?? text.length
}

/** A sentence of its own behind a sentence inside a paragraph of the body; `null` where none is found. */
function insert(text: string, sentence: string, random: Random): string | null {
  const body = text.slice(0, listStart(text))
  const stop = isChinese(text) ? /\p{Script=Han}。(?=\p{Script=Han}{3})/gu : /[a-z]{3}\. (?=[A-Z][a-z]+ )/g
  const places = [...body.matchAll(stop)]
    .map((match) => match.index + match[0].length)
    .filter((at) => at > body.length * 0.25 && at < body.length * 0.85)
  const at = pick(places, random)
  if (at === undefined) return null
  return `${text.slice(0, at)}${sentence}${isChinese(text) ? '' : ' '}${text.slice(at)}`
}

function wrongShare(text: string, random: Random): string | null {
  const whole = between(40, 400, random)
  const part = between(Math.ceil(whole * 0.2), Math.floor(whole * 0.45), random)
  const share = ((100 * part) / whole + between(6, 20, random)).toFixed(1)
  return insert(
    text,
    isChinese(text)
      ? `共发放问卷 ${whole} 份，收回有效问卷 ${part} 份，有效率为 ${share}%。`
      : `Of these, ${part} of ${whole} editors (${share}%) replied.`,
    random,
  )
}

function wrongGrowth(text: string, random: Random): string | null {
  const from = between(100, 300, random)
  const growth = between(10, 60, random)
  const to = Math.round(from * (1 + growth / 100))
  return insert(
    text,
    isChinese(text)
      ? `同期投稿量从 ${from} 篇增长到 ${to} 篇，增幅为 ${growth + 15}%。`
      : `In that time submissions rose from ${from} papers to ${to} papers, an increase of ${growth + 15}%.`,
    random,
  )
}

/** First citations of single numbers, in reading order. */
function firstCitations(text: string): Array<{at: number; length: number; number: number}> {
  const seen = new Set<number>()
  const firsts: Array<{at: number; length: number; number: number}> = []
  for (const match of text
    .slice(0, listStart(text))
    .matchAll(/(?<![\w\])])\[(\d{1,3})(?:[-–,，][\d,，–-]{1,20})?\]/g)) {
    const number = Number(match[1])
    const alone = /^\[\d+\]$/.test(match[0])
    if (alone && !seen.has(number)) firsts.push({at: match.index, length: match[0].length, number})
    for (const part of match[0].match(/\d+/g) ?? []) seen.add(Number(part))
  }
  return firsts
}

function swappedNumbers(text: string, random: Random): string | null {
  const firsts = firstCitations(text).filter(({number}, i, all) => i === 0 || number > all[i - 1]!.number)
  if (firsts.length < 8) return null
  const i = between(1, firsts.length - 5, random)
  const [one, two] = [firsts[i]!, firsts[i + 3]!]
  const middle = text.slice(one.at + one.length, two.at)
  return `${text.slice(0, one.at)}[${two.number}]${middle}[${one.number}]${text.slice(two.at + two.length)}`
}

interface Entry {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly label: string
}

function entries(text: string): Entry[] {
  const from = listStart(text)
  const found: Array<Omit<Entry, 'end'>> = []
  for (const match of text.slice(from).matchAll(/^[ \t]*(\[(\d{1,3})\]|(\d{1,3})\.)(?=[ \t]?\S)/gm)) {
    const number = Number(match[2] ?? match[3])
    const last = found.at(-1)?.number ?? 0
    if (number > last && number <= last + 3) found.push({start: from + match.index, number, label: match[1]!})
  }
  return found.slice(0, -1).map((entry, i) => ({...entry, end: found[i + 1]!.start}))
}

/** An entry that a single marker cites and that no line of a page head stands in. */
function droppedEntry(text: string, random: Random): string | null {
  const cited = new Set(firstCitations(text).map(({number}) => number))
  const entry = pick(
    entries(text).filter(({number, start, end}) => cited.has(number) && end - start < 400 && number > 2),
    random,
  )
  return entry ? text.slice(0, entry.start) + text.slice(entry.end) : null
}

function doubledEntry(text: string, random: Random): string | null {
  const list = entries(text)
  const entry = pick(
    list.filter(({start, end}) => end - start < 400 && end - start > 60),
    random,
  )
  const last = list.at(-1)
  if (!entry || !last) return null
  const label = entry.label.replace(/\d+/, String(last.number + 1))
  const words = text.slice(entry.start, entry.end).replace(entry.label, label)
  // In the place of the last entry, so that the numbers go on rising.
  return (
    text.slice(0, last.end) +
    words +
    text
      .slice(last.end)
      .replace(/^[ \t]*(?:\[\d{1,3}\]|\d{1,3}\.)/, (old) => old.replace(/\d+/, String(last.number + 2)))
  )
}

function changedCount(text: string, random: Random): string | null {
  const count = between(4, 6, random)
  return insert(
    text,
    isChinese(text)
      ? `这些差错分为 ${count} 类。一是编号错误，二是作者错误，三是年份错误。`
      : `The errors fall into ${['four', 'five', 'six'][count - 4]} classes: (1) wrong numbers, (2) wrong names, and (3) wrong years.`,
    random,
  )
}

function renumberedHeading(text: string, random: Random): string | null {
  const body = text.slice(0, listStart(text))
  // A title follows the number on its line, and no sentence goes on there.
  const found = [
    ...body.matchAll(
      /^([ \t]*(\d{1,2})\.)(\d)(?=(?:\.\d)*[.　 \t]{1,3}[A-Z\p{Script=Han}\d][^\n]{3,60}(?<![，。,.])$)/gmu,
    ),
  ].filter(({3: last}) => Number(last) >= 2)
  const heading = pick(found, random)
  if (!heading) return null
  return `${text.slice(0, heading.index)}${heading[1]}${Number(heading[3]) + 3}${text.slice(heading.index + heading[0].length)}`
}

/** Only what stands as a number by itself: digits of names (`CD45`, `p53`) and the ends of ranges are left. */
function alteredFigure(text: string, random: Random): string | null {
  const begin = /(?:^|\n)[ \t]*Abstract/.exec(text)?.index
  if (begin === undefined) return null
  const abstract = text.slice(begin, begin + 1200).split(/\n[ \t]*(?:1|Key ?words|Introduction)/)[0]!
  const found = [
    ...abstract.matchAll(/(?<![\p{Script=Latin}\d.,_/–—-])\d{2,4}(?:\.\d)?(?![.,]?\d|[\p{Script=Latin}_–—-])/gu),
  ].filter(([printed]) => !/^(?:19|20)\d\d$/.test(printed) && Number(printed) > 13)
  const figure = pick(found, random)
  if (!figure) return null
  const at = begin + figure.index
  const changed = figure[0].includes('.') ? (Number(figure[0]) + 31.7).toFixed(1) : String(Number(figure[0]) + 613)
  return text.slice(0, at) + changed + text.slice(at + figure[0].length)
}

function impossibleDate(text: string, random: Random): string | null {
  const year = between(2001, 2022, random)
  return insert(
    text,
    isChinese(text)
      ? `该办法于 ${year} 年 11 月 31 日公布。`
      : `The rule was published on 31 June ${year} without notice.`,
    random,
  )
}

function beyondTheList(text: string, random: Random): string | null {
  const last = entries(text).at(-1)
  const marker = pick(firstCitations(text), random)
  if (!last || !marker) return null
  return `${text.slice(0, marker.at)}[${last.number + 9}]${text.slice(marker.at + marker.length)}`
}

function foreignAbstract(text: string): string | null {
  const words =
    'Abstract: Soil moisture controls how deep the roots of winter wheat grow. This paper compares three irrigation schedules on loam over four seasons and finds that late watering raises grain protein, lowers straw yield, and saves a fifth of the water. Farmers in dry valleys may delay the first watering by two weeks.'
  return `${text.trimEnd()}\n\n${words.replace(/(.{60,75}) /g, '$1\n')}\nKeywords: winter wheat; irrigation; root depth; grain protein\n`
}

function labelSlip(text: string, random: Random): string | null {
  return insert(
    text,
    isChinese(text)
      ? '核查分三步进行。步骤1：读入全文；步骤2：切分条目；阶段3：逐条比对。'
      : 'The check runs in order. Level 1: the text is read; Level 2: entries are split; Stage 3: each is compared.',
    random,
  )
}

/** The lines of the English title of a Chinese paper: the first words of Latin letters above its English abstract. */
function droppedTitle(text: string): string | null {
  if (!isChinese(text)) return null
  const abstract = /^[ \t]*Abstract/im.exec(text)?.index
  if (abstract === undefined) return null
  const lines = text.slice(0, abstract).split('\n')
  const isLatin = (line: string): boolean => /^[^\p{Script=Han}]{12,}$/u.test(line) && /[A-Za-z]{3,} \w/.test(line)
  // A title is right above its authors: more lines up stands another part of the paper.
  const first = lines.findIndex(
    (line, i) => i >= lines.length - 14 && isLatin(line) && line.trim().split(/\s+/).length > 3,
  )
  if (first < 0) return null
  const count = lines.slice(first).findIndex((line) => !isLatin(line))
  lines.splice(first, Math.max(1, count))
  return lines.join('\n') + text.slice(abstract)
}

/** The sentences of the abstract in one language, with where each begins and ends in the text. */
function abstractSentences(text: string, chinese: boolean): Array<{start: number; end: number}> {
  const label = chinese ? /摘[ \t　]{0,4}要/ : /^[ \t]*Abstract|ABSTRACT/m
  const begin = label.exec(text)
  if (!begin) return []
  const from = begin.index + begin[0].length
  const behind = chinese
    ? /关键词|Abstract|\n[ \t]*1[ \t　.]/
    : /Key ?words|KEY ?WORDS|Abstract|Introduction|\n[ \t]*1[ \t.]/
  const length = text.slice(from, from + 4000).search(behind)
  if (length < 0) return []
  const stop = chinese ? /。/g : /(?<=[a-z)%]{2})\.(?=\s+[A-Z]|\s*$)/g
  const ends = [...text.slice(from, from + length).matchAll(stop)].map(({index}) => from + index + 1)
  return ends.map((end, i) => ({start: ends[i - 1] ?? from, end}))
}

/** Of the English abstract of a paper that has one in Chinese too, a sentence of its second half, where the results are told, and not the last. */
function droppedSentence(text: string, random: Random): string | null {
  if (!isChinese(text)) return null
  const sentence = pick(
    abstractSentences(text, false)
      .filter((_, i, all) => i >= all.length / 2 && i < all.length - 1)
      .filter(({start, end}) => text.slice(start, end).trim().split(/\s+/).length >= 12),
    random,
  )
  return sentence ? text.slice(0, sentence.start) + text.slice(sentence.end) : null
}

function strayClaim(text: string, random: Random): string | null {
  // Without keywords nothing shows where the abstract ends: the first sentences are it for sure.
  const sentence = pick(abstractSentences(text, isChinese(text)).slice(0, 3), random)
  if (!sentence) return null
  const claim = isChinese(text)
    ? '在运河两岸喂食使鸽群的蛋重在十一个冬天里翻了一番，雏鸟离巢也提早了整整三周。'
    : ' Feeding pigeons beside the frozen canal doubled the weight of their eggs within eleven winters.'
  return text.slice(0, sentence.end) + claim + text.slice(sentence.end)
}

/** The brackets that the paper sets its numbers in; `null` where it raises them, which plain text does not show. */
function brackets(text: string): readonly [string, string] | null {
  const body = text.slice(0, listStart(text))
  const pairs = [
    ['[', ']'],
    ['［', '］'],
    ['〔', '〕'],
    ['(', ')'],
  ] as const
  const count = ([open, close]: readonly [string, string]): number =>
    body.split(new RegExp(`\\${open}\\d{1,3}(?:[,，–-] ?\\d{1,3}){0,9}\\${close}`)).length - 1
  // Round ones number formulas too: they are the last that is asked.
  return pairs.find((pair) => count(pair) >= 8) ?? null
}

/** A sentence that lays something to the first author of one entry and bears the number of another. */
function wrongName(text: string, random: Random): string | null {
  const [open, close] = brackets(text) ?? []
  if (!open) return null
  const named = entries(text).flatMap(({start, end, number, label}) => {
    const words = text.slice(start, end).replace(label, '').trim()
    const name =
      /^([A-Z][a-z]{3,12}) [A-Z]{1,2}[,.]/.exec(words)?.[1] ?? /^([A-Z]{4,12}) [A-Z](?: [A-Z])?[,.]/.exec(words)?.[1]
    return name ? [{name: name[0]! + name.slice(1).toLowerCase(), number}] : []
  })
  const one = pick(named, random)
  const other = pick(
    entries(text).filter(
      ({start, end, number}) =>
        number !== one?.number &&
        !text
          .slice(start, end)
          .toLowerCase()
          .includes(one?.name.toLowerCase() ?? ''),
    ),
    random,
  )
  if (!one || !other) return null
  return insert(
    text,
    isChinese(text)
      ? `${one.name}等${open}${other.number}${close}后来也报告了同样的情况。`
      : `${one.name} et al. ${open}${other.number}${close} later saw the same.`,
    random,
  )
}
