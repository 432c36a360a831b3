import type {TrainingRow} from './training-rows.ts'

/**
 * Print the work of a training row once more in another style, so that the model sees more orders of the same fields
 * than the sets happen to hold: APA, author–date with bare commas, Vancouver, IEEE, MLA, and lists of GB/T 7714 whose type
 * marks are left out. Fields are dropped now and then, as real entries lack them.
 *
 * The forms come from the manuals of those styles. `undefined` where the row has no title.
 */
export function restyle(row: TrainingRow, bodies: ReadonlyArray<string>, seed: number): TrainingRow | undefined {
  const random = generator(seed)
  const work = workOf(row, bodies, random)
  if (!work) return undefined
  const style = styles[Math.floor(random() * styles.length)]!
  const seg = style(work, random).filter(([, text]) => text !== '')
  return {...row, seg, raw: seg.map(([, text]) => text).join('')}
}

type Piece = readonly [label: string, text: string]
type Random = () => number
interface Person {
  readonly family: string
  readonly given: string
}
interface Work {
  readonly people: ReadonlyArray<Person>
  readonly body: string
  readonly editors: ReadonlyArray<Person>
  readonly title: string
  readonly journal: string
  readonly host: string
  readonly volume: string
  readonly issue: string
  readonly page: string
  readonly publisher: string
  readonly place: string
  readonly edition: string
  readonly year: string
  readonly day: string
  readonly url: string
}

function workOf(row: TrainingRow, bodies: ReadonlyArray<string>, random: Random): Work | undefined {
  const {csl} = row
  const text = (field: string): string => {
    const value = csl[field]
    return typeof value === 'string' ? value.replace(/\s{1,20}/g, ' ').replace(/[\s.,;:]{1,3}$/, '') : ''
  }
  const title = text('title')
  if (title.length < 4 || title.length > 400) return undefined
  const keep = (value: string, share: number): string => (random() < share ? value : '')
  const {people, body} = namesOf(csl.author)
  const asBody = bodies.length > 0 && random() < 0.14
  const parts = (csl.issued as {'date-parts'?: ReadonlyArray<ReadonlyArray<number>>} | undefined)?.['date-parts']?.[0]
  const container = text('container-title')
  const journal = csl.type === 'article-journal' ? container : ''
  const bare = random() < 0.05
  return {
    people: asBody ? [] : people,
    body: asBody ? bodies[Math.floor(random() * bodies.length)]! : body,
    editors: namesOf(csl.editor).people,
    title: random() < 0.3 ? capitals(title) : title,
    journal,
    host: journal ? '' : keep(container, 0.9),
    volume: bare ? '' : text('volume'),
    issue: bare ? '' : text('issue'),
    page: bare ? '' : keep(text('page').replace('-', random() < 0.5 ? '–' : '-'), 0.85),
    publisher: keep(text('publisher'), 0.9),
    place: keep(text('publisher-place'), 0.7),
    edition: keep(text('edition').replace(/\D/g, ''), 0.9),
    year: parts?.[0] ? String(parts[0]) + (random() < 0.06 ? 'a' : '') : '',
    day: `${months[Math.floor(random() * 12)]} ${1 + Math.floor(random() * 28)}`,
    url: random() < 0.15 ? `https://www.example.org/${Math.floor(random() * 1e6).toString(36)}` : '',
  }
}

const months = 'January February March April May June July August September October November December'.split(' ')

function namesOf(names: unknown): {people: Person[]; body: string} {
  const people: Person[] = []
  let body = ''
  for (const name of Array.isArray(names) ? names : []) {
    if (name.literal) body ||= String(name.literal)
    else if (name.family) people.push({family: String(name.family), given: String(name.given ?? '')})
  }
  return {people: people.slice(0, 12), body: people.length > 0 ? '' : body}
}

const initials = ({given}: Person): string[] =>
  (/^\p{Lu}{1,4}$/u.test(given) ? [...given] : (given.match(/\p{Lu}/gu) ?? [])).slice(0, 3)
const dotted = (person: Person): string =>
  initials(person)
    .map((letter) => `${letter}.`)
    .join(' ')
const capitals = (title: string): string =>
  title.replace(/(?<=\s)\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase())

/** `Miller, J. A., Ito, K., & Tan, L.` */
const turned = (work: Work, last: string): string =>
  work.body ||
  joined(
    work.people.map((person) => `${person.family}, ${dotted(person)}`.replace(/, $/, '')),
    last,
  )
/** `Miller J A, Ito K, et al` */
const spaced = (work: Work, random: Random, glue: string): string => {
  if (work.body) return work.body
  const upper = random() < 0.3
  const names = work.people.map((person) => {
    const family = upper ? person.family.toUpperCase() : person.family
    return `${family} ${initials(person).join(glue)}`.trim()
  })
  return names.length > 3 && random() < 0.6 ? `${names.slice(0, 3).join(', ')}, et al` : names.join(', ')
}
/** `J. A. Miller, K. Ito, and L. Tan` */
const straight = (people: ReadonlyArray<Person>, last: string): string =>
  joined(
    people.map((person) => `${dotted(person)} ${person.family}`.trim()),
    last,
  )
/** `Jane Miller, Ken Ito` */
const full = (people: ReadonlyArray<Person>, last: string): string =>
  joined(
    people.map((person) => `${person.given} ${person.family}`.trim()),
    last,
  )

function joined(names: ReadonlyArray<string>, last: string): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')}${last}${names[names.length - 1]}`
}

const list = (...pieces: ReadonlyArray<Piece | ReadonlyArray<Piece>>): Piece[] =>
  pieces.flatMap((piece) => (typeof piece[0] === 'string' ? [piece as Piece] : [...(piece as ReadonlyArray<Piece>)]))
/** Pieces only where the value is there. */
const when = (value: string, ...pieces: ReadonlyArray<Piece>): Piece[] => (value ? [...pieces] : [])

const imprint = (work: Work): Piece[] =>
  list(
    when(work.place && work.publisher, ['location', work.place], ['', ': ']),
    when(work.publisher, ['publisher', work.publisher]),
  )

const apa = (work: Work, random: Random): Piece[] => {
  const day = random() < 0.2 ? `, ${work.day}` : ''
  return list(
    when(turned(work, ', & '), ['author', turned(work, ', & ')], ['', ' ']),
    ['date', work.year ? `(${work.year}${day})` : '(n.d.)'],
    ['', random() < 0.85 ? '. ' : ' '],
    ['title', work.title],
    when(work.edition, ['', ' ('], ['edition', `${work.edition}th ed.`], ['', ')']),
    ['', '. '],
    when(work.journal, ['journal', work.journal]),
    when(work.journal && work.volume, ['', ', '], ['volume', work.volume]),
    when(work.journal && work.volume && work.issue, ['', '('], ['issue', work.issue], ['', ')']),
    when(work.journal && work.page, ['', ', '], ['pages', work.page]),
    when(work.host, ['', 'In ']),
    when(
      work.host && work.editors.length > 0 ? 'x' : '',
      ['editor', `${straight(work.editors, ', & ')} (Eds.)`],
      ['', ', '],
    ),
    when(work.host, ['container-title', work.host]),
    when(work.host && work.page, ['', ' ('], ['pages', `pp. ${work.page}`], ['', ')']),
    when(work.host, ['', '. ']),
    work.journal ? [] : imprint(work),
    when(work.url, ['', '. '], ['url', work.url]),
    ['', random() < 0.8 ? '.' : ''],
  )
}

/** GB/T 7714 without its marks, numbered; or with the year behind the authors. */
const numeric = (work: Work, random: Random): Piece[] => {
  const early = random() < 0.4
  const names = spaced(work, random, random() < 0.8 ? ' ' : '')
  const year = (before: string): Piece[] => when(early ? '' : work.year, ['', before], ['date', work.year])
  return list(
    when(random() < 0.4 ? 'x' : '', ['citation-number', `[${1 + Math.floor(random() * 150)}]`], ['', ' ']),
    when(names, ['author', names]),
    when(early ? work.year : '', ['', names ? ', ' : ''], ['date', work.year]),
    ['', names || (early && work.year) ? '. ' : ''],
    ['title', work.title],
    ['', '. '],
    when(work.edition, ['edition', `${work.edition}th ed`], ['', '. ']),
    when(work.host, ['', random() < 0.5 ? 'In: ' : '']),
    when(
      work.host && work.editors.length > 0 ? 'x' : '',
      ['editor', spaced({...work, people: work.editors, body: ''}, random, ' ')],
      ['', '. '],
    ),
    when(work.host, ['container-title', work.host], ['', '. ']),
    when(work.journal, ['journal', work.journal], ...year(', ')),
    when(work.journal && work.volume, ['', ', '], ['volume', work.volume]),
    when(work.journal && work.issue, ['', '('], ['issue', work.issue], ['', ')']),
    when(work.journal && work.page, ['', ': '], ['pages', work.page]),
    work.journal ? [] : list(imprint(work), work.publisher ? year(', ') : year('')),
    when(work.journal ? '' : work.page, ['', ': '], ['pages', work.page]),
    when(work.url, ['', '. '], ['url', work.url]),
    ['', random() < 0.8 ? '.' : ''],
  )
}

const vancouver = (work: Work, random: Random): Piece[] => {
  const names = spaced(work, random, '')
  const early = random() < 0.4
  return list(
    when(names, ['author', names], ['', early && work.year ? ' ' : '. ']),
    when(early ? work.year : '', ['', '('], ['date', work.year], ['', '). ']),
    ['title', work.title],
    ['', '. '],
    when(work.host, ['', 'In: '], ['container-title', work.host]),
    when(
      work.host && work.editors.length > 0 ? 'x' : '',
      ['', ' ('],
      ['editor', `eds ${spaced({...work, people: work.editors, body: ''}, () => 0.9, '')}`],
      ['', ')'],
    ),
    when(work.host && work.page, ['', ', '], ['pages', `pp. ${work.page}`]),
    when(work.host, ['', '. ']),
    when(work.journal, ['journal', work.journal]),
    when(early ? '' : work.journal && work.year, ['', '. '], ['date', work.year]),
    when(work.journal && work.volume, ['', early ? ' ' : ';'], ['volume', work.volume]),
    when(work.journal && work.volume && work.issue, ['', '('], ['issue', work.issue], ['', ')']),
    when(work.journal && work.page, ['', ':'], ['pages', work.page]),
    work.journal ? [] : imprint(work),
    when(early || work.journal ? '' : work.year, ['', work.publisher ? '; ' : ''], ['date', work.year]),
    ['', random() < 0.7 ? '.' : ''],
  )
}

/** `J. Miller, “Title,” Journal, vol. 3, no. 2, pp. 1–9, 2001.` and the same in full names and bare commas. */
const commas = (work: Work, random: Random): Piece[] => {
  const spelled = random() < 0.5
  const quoted = random() < 0.5
  const names = work.body || (spelled ? full(work.people, ' & ') : straight(work.people, ', and '))
  const early = random() < 0.25
  return list(
    when(names, ['author', names], ['', ', ']),
    when(early ? work.year : '', ['date', work.year], ['', ', ']),
    ['', quoted ? '“' : ''],
    ['title', work.title],
    ['', quoted ? ',” ' : ', '],
    when(work.host, ['', 'in '], ['container-title', work.host], ['', ', ']),
    when(work.journal, ['journal', work.journal]),
    when(work.journal && work.volume, ['', ', '], ['volume', `vol. ${work.volume}`]),
    when(work.journal && work.issue, ['', ', '], ['issue', `no. ${work.issue}`]),
    when(work.journal && work.page, ['', ', '], ['pages', `pp. ${work.page}`]),
    work.journal ? [] : imprint(work),
    when(early ? '' : work.year, ['', ', '], ['date', random() < 0.2 ? `${work.day} ${work.year}` : work.year]),
    when(work.journal ? '' : work.page, ['', ', '], ['pages', `p. ${work.page}`]),
    ['', '.'],
  )
}

/** `Miller, Jane, and Ken Ito. “Title.” Journal 3.2 (2001): 1–9.` */
const mla = (work: Work, random: Random): Piece[] => {
  const [first, ...rest] = work.people
  const names =
    work.body ||
    (first
      ? joined(
          [`${first.family}, ${first.given}`, ...rest.map((person) => `${person.given} ${person.family}`)],
          ', and ',
        )
      : '')
  const quoted = work.journal !== '' || work.host !== '' || random() < 0.4
  return list(
    when(names, ['author', names], ['', /\.$/.test(names) ? ' ' : '. ']),
    ['', quoted ? '“' : ''],
    ['title', work.title],
    ['', quoted ? '.” ' : '. '],
    when(work.host, ['', random() < 0.5 ? 'in ' : ''], ['container-title', work.host], ['', ', ']),
    when(work.journal, ['journal', work.journal]),
    when(work.journal && work.volume, ['', ' '], ['volume', work.volume]),
    when(work.journal && work.volume && work.issue, ['', ', no. '], ['issue', work.issue]),
    when(work.journal && work.year, ['', ' ('], ['date', work.year], ['', ')']),
    when(work.journal && work.page, ['', ': '], ['pages', work.page]),
    work.journal ? [] : list(imprint(work), when(work.year, ['', work.publisher ? ', ' : ''], ['date', work.year])),
    when(work.host && work.page, ['', ', '], ['pages', work.page]),
    ['', '.'],
  )
}

const styles = [apa, apa, numeric, numeric, numeric, vancouver, commas, mla]

/** mulberry32. */
function generator(seed: number): Random {
  let state = (seed * 2654435761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
