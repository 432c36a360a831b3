import {plugins} from '../citation-js.ts'
import type {CslItem} from '../csl-item.ts'
import {authorsAreCut, type CslName, nameFields, plainItems} from './plain-item.ts'

/** An entry as citation-js maps it, its values already written. */
interface Entry {
  readonly type: string
  readonly properties: Readonly<Record<string, string>>
}

/**
 * The items as a `.bib` file that BibTeX and biblatex both read.
 *
 * citation-js maps fields and types as biblatex has them; where BibTeX has another name that biblatex takes as well, that
 * one is written (`journal`, `address`, `year`). No text of an item can end its field: all that means something to TeX is
 * taken out before citation-js sees the item, and put back as a command afterwards. What is written reads back the same.
 *
 * @param plain - The plain items, where the caller has made them already.
 */
export function writeBibtex(items: ReadonlyArray<CslItem>, plain = plainItems(items)): string {
  const shielded = plain.map(shieldItem)
  const entries = plugins.output.format('biblatex', shielded as never, {format: 'object'}) as unknown as Entry[]
  return entries.map((entry, i) => writeEntry(entry, items[i]!)).join('\n')
}

/** Characters that TeX reads as more than themselves, each with a stand-in (a noncharacter) and how it is written. */
const commands: ReadonlyArray<readonly [character: string, written: string]> = [
  ['\\', '{\\textbackslash}'],
  ['{', '{\\textbraceleft}'], // a lone `\{` upsets BibTeX, which counts braces and not backslashes
  ['}', '{\\textbraceright}'],
  ['$', '\\$'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['^', '{\\textasciicircum}'],
  ['~', '{\\textasciitilde}'],
  ['<', '<'], // `<i>` in a title is not markup of ours
  ['>', '>'],
  ['@', '@'],
  ['"', '{"}'],
]
const STAND_IN = 0xfdd0
const standIns = new Map(commands.map(([character], i) => [character, String.fromCharCode(STAND_IN + i)]))
const OPEN = String.fromCharCode(STAND_IN + 0x1d)
const CLOSE = String.fromCharCode(STAND_IN + 0x1e)
/** Hides the word `and` between names. */
const BLANK = String.fromCharCode(STAND_IN + 0x1c)
const NOTHING = String.fromCharCode(STAND_IN + 0x1f)

/** What is read as more than itself; `--`, ```` `` ```` and `''` are ligatures. */
const shield = (text: string): string =>
  replaceAny(text, SHIELDED, (character) => standIns.get(character) ?? `${character}${NOTHING}`)
const SHIELDED = /[\\{}$%&#_^~<>@"]|-(?=-)|`(?=`)|'(?=')/g

const unshield = (text: string): string => replaceAny(text, /[\ufdd0-\ufdef]/g, written)

/** Most texts hold nothing to be replaced, and looking for it is cheaper than replacing nothing. */
const replaceAny = (text: string, pattern: RegExp, by: (found: string) => string): string =>
  text.search(pattern) === -1 ? text : text.replace(pattern, by)

function written(standIn: string): string {
  if (standIn === OPEN) return '{'
  if (standIn === CLOSE) return '}'
  if (standIn === BLANK) return ' '
  return standIn === NOTHING ? '{}' : commands[standIn.charCodeAt(0) - STAND_IN]![1]
}

/** What must not be changed by escapes: addresses. What could end the field is percent-encoded. */
const verbatim = (text: string): string => text.replace(/[{}\\\s"^`<>]/g, (character) => encodeURIComponent(character))
const VERBATIM: ReadonlySet<string> = new Set(['URL', 'DOI'])

function shieldItem(item: CslItem): object {
  const shielded: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(item)) {
    if (field !== 'custom') shielded[field] = typeof value === 'string' ? shieldText(field, value, item.type) : value
  }
  for (const field of nameFields) {
    const names = item[field] as CslName[] | undefined
    if (names) shielded[field] = names.map(shieldName)
  }
  shielded['citation-key'] = label(item.id)
  return shielded
}

function shieldText(field: string, value: string, type: string): unknown {
  if (field === 'type') return value
  if (VERBATIM.has(field)) return verbatim(value)
  if (field === 'page') return shield(value.replaceAll('--', '-'))
  // The place of a patent is a list to citation-js, which looks for its items and throws where it finds a text.
  return field === 'jurisdiction' && type === 'patent' ? [shield(value)] : shield(value)
}

/** A name's parts; a part in which BibTeX would find another one is held together by braces. */
function shieldName(name: CslName): CslName {
  const held = (text: string, plain: RegExp): string =>
    plain.test(text) ? shield(text) : `${OPEN}${shield(text).replaceAll(' ', BLANK)}${CLOSE}`
  // Family alone is put into braces by citation-js.
  if (name.literal !== undefined) return {family: shield(name.literal).replaceAll(' ', BLANK)}
  if (name.given === undefined && name.suffix === undefined) return shieldName({literal: name.family ?? ''})
  const shielded: Record<string, string> = {}
  for (const [part, text] of Object.entries(name)) shielded[part] = held(text, part === 'family' ? FAMILY : GIVEN)
  return shielded
}
const FAMILY = /^\p{Lu}[\p{L}\p{M}’']{0,60}(?:-\p{Lu}[\p{L}\p{M}’']{0,60}){0,3}$/u
const GIVEN = /^\p{Lu}[\p{L}\p{M}’'.]{0,40}(?:[ -]\p{Lu}[\p{L}\p{M}’'.]{0,40}){0,6}$/u

/** A key that no reader stumbles over. */
const label = (id: string): string => id.replace(/[^A-Za-z0-9_:.+-]/g, '') || 'reference'

/** Names of fields that both BibTeX and biblatex know, for those of biblatex alone. */
const bothKnow: Readonly<Record<string, string>> = {
  journaltitle: 'journal',
  location: 'address',
  language: 'langid', // biblatex prints `language`
}

/** Theses by their genre: BibTeX knows two kinds. */
const DOCTORAL = /博士|doctor|ph\.? ?d/i

/** Articles of which BibTeX has no type of its own. */
const subtypes: ReadonlyMap<string, string> = new Map([
  ['article-newspaper', 'newspaper'],
  ['article-magazine', 'magazine'],
])

function writeEntry({type, properties}: Entry, item: CslItem): string {
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(properties)) {
    // citation-js tells the date of access twice.
    if (name === 'note' && item.note === undefined) continue
    if (name === 'date') Object.assign(fields, dateFieldsOf(value))
    else if (typeof value === 'string' && value) fields[bothKnow[name] ?? name] = unshield(value)
  }
  if (fields.author && authorsAreCut(item)) fields.author += ' and others'
  if (item.type === 'standard' && typeof item.number === 'string') fields.number = unshield(shield(item.number))
  let written = item.type === 'chapter' ? 'incollection' : type
  if (type === 'thesis') {
    const genre = typeof item.genre === 'string' ? item.genre : ''
    // BibTeX knows theses by their degree; one whose degree is not told is none of the two.
    if (genre) written = DOCTORAL.test(genre) ? 'phdthesis' : 'mastersthesis'
    if (fields.institution) fields.school = fields.institution
    delete fields.institution
    delete fields.entrysubtype
    if (genre) fields.type = unshield(shield(genre))
  }
  const kind = subtypes.get(item.type)
  if (kind) fields.entrysubtype = kind
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`)
  // citation-js makes another label of one with a hyphen.
  return `@${written}{${label(item.id)},\n${lines.join('')}}\n`
}

/** A year and a month as BibTeX has them; a day or a range only biblatex knows, so there the year is told beside it. */
function dateFieldsOf(date: string): Record<string, string> {
  const [, year, month, rest] = /^(\d{1,4})(?:-(\d{1,2}))?(.*)$/.exec(date) ?? []
  if (year === undefined) return {}
  if (rest) return {date, year}
  return month ? {year, month: String(Number(month))} : {year}
}
