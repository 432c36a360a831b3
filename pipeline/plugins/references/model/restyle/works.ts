import type {Person} from './persons.ts'
import {bodyFrom, type Pools, paperFrom, publisherFrom} from './pools.ts'
import type {Random} from './random.ts'

type Kind = 'article' | 'news' | 'book' | 'chapter' | 'report' | 'thesis' | 'web' | 'data' | 'talk' | 'bare'

/** A work put together from the pools. */
export interface Work {
  readonly kind: Kind
  readonly people: ReadonlyArray<Person>
  readonly editors: ReadonlyArray<Person>
  readonly translators: ReadonlyArray<Person>
  /** The other fields as printed, by their names in the templates; `''` where there is none. */
  readonly fields: Readonly<Record<string, string>>
}

const kinds: ReadonlyArray<Kind> = [
  ...Array<Kind>(4).fill('article'),
  ...Array<Kind>(2).fill('news'),
  ...Array<Kind>(6).fill('book'),
  ...Array<Kind>(5).fill('chapter'),
  ...Array<Kind>(4).fill('report'),
  'thesis',
  'web',
  'web',
  'data',
  'talk',
  'talk',
  'bare',
  'bare',
]

/** A work of any kind, its fields from different rows. */
export function inventWork(pools: Pools, random: Random): Work {
  const kind = random.of(kinds)
  const keep = (share: number, value: () => string): string => (random.chance(share) ? value() : '')
  const is = (...list: ReadonlyArray<Kind>): boolean => list.includes(kind)
  const ofBody = random.chance(
    is('report', 'web', 'data', 'bare') ? 0.55 : is('article', 'thesis', 'chapter') ? 0 : 0.1,
  )
  const body = ofBody ? bodyFrom(pools, random) : ''
  const handle = body && is('web') && random.chance(0.3) ? ` [@${body.replace(/\P{L}/gu, '').slice(0, 14)}]` : ''
  const edited = kind === 'book' && !body && random.chance(0.2)
  const nameless = !body && random.chance(is('web', 'data', 'book', 'bare') ? 0.12 : 0.03)
  const year = 1950 + Math.floor(random() * 76)
  const first = 1 + Math.floor(random() * 900)
  const pages = random.chance(0.2)
    ? String(first)
    : `${first}${random.of(['-', '–', '-'])}${first + 1 + Math.floor(random() * 40)}`
  const published = is('book', 'chapter', 'report', 'data') || (kind === 'talk' && random.chance(0.3))
  const place = () => random.of(pools.places)
  const month = random.of(months)
  const day = 1 + Math.floor(random() * 28)
  const fields = {
    body: body + handle,
    title: titleFrom(pools, kind, random),
    journal: kind === 'article' ? random.of(pools.journals) : kind === 'news' ? paperFrom(pools, random) : '',
    host:
      kind === 'chapter'
        ? random.chance(0.75)
          ? random.of(pools.titles)
          : random.of(pools.hosts)
        : kind === 'talk'
          ? meetingFrom(pools, random)
          : '',
    site: kind === 'web' ? keep(0.7, () => random.of(random.chance(0.7) ? sites : pools.families)) : '',
    volume:
      kind === 'article'
        ? keep(0.85, () => String(1 + Math.floor(random() * 150)))
        : kind === 'chapter' || kind === 'book'
          ? keep(0.05, () => String(1 + Math.floor(random() * 9)))
          : '',
    issue:
      kind === 'article' ? keep(0.7, () => (random.chance(0.06) ? '5/6' : String(1 + Math.floor(random() * 12)))) : '',
    pages: is('article')
      ? keep(0.9, () => (random.chance(0.07) ? `e${10000 + Math.floor(random() * 90000)}` : pages))
      : is('chapter', 'talk')
        ? keep(0.85, () => pages)
        : is('book', 'report', 'news')
          ? keep(0.3, () =>
              kind === 'news' && random.chance(0.4) ? `${random.of(['A', 'B', 'C'])}${1 + (first % 20)}` : pages,
            )
          : '',
    publisher: published
      ? keep(0.9, () => publisherFrom(pools, random))
      : kind === 'thesis'
        ? keep(0.95, () => universityFrom(pools, random))
        : '',
    place: published || is('thesis', 'talk') ? keep(0.6, place) : '',
    edition: is('book', 'chapter')
      ? keep(0.2, () => random.of(['2nd ed.', '3rd ed.', '4th ed.', '5th edition', 'Rev. ed.', '2nd ed']))
      : '',
    number: kind === 'report' ? keep(0.35, () => `${random.of(numbers)}${100 + Math.floor(random() * 9000)}`) : '',
    genre:
      kind === 'thesis'
        ? keep(0.7, () => random.of(theses))
        : kind === 'data'
          ? keep(0.5, () => random.of(forms))
          : kind === 'web'
            ? keep(0.12, () => random.of(forms))
            : '',
    year: random.chance(0.93) ? String(year) + keep(0.05, () => random.of(['a', 'b'])) : '',
    date: '',
    monthDay: `${month} ${day}`,
    dayMonth: `${day} ${random.of([month, month.slice(0, 3), `${month.slice(0, 3)}.`])}`,
    iso: `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    dated: is('news', 'web') ? 'x' : '',
    url: is('web', 'data') ? keep(0.8, () => linkFrom(random)) : keep(0.08, () => linkFrom(random)),
    doi: is('article', 'chapter', 'data')
      ? keep(0.12, () => `10.${1000 + Math.floor(random() * 8999)}/${random.of(pools.families).toLowerCase()}.${first}`)
      : '',
    note: random.of(
      kind === 'article'
        ? ['Advance online publication', 'in press', 'Epub ahead of print']
        : ['Original work published 1962'],
    ),
    visited: `${month} ${day}, ${2000 + (first % 25)}`,
    brief: is('report', 'web') ? keep(0.5, () => random.of(briefs)) : '',
    label: random.chance(0.3) ? String(1 + Math.floor(random() * 190)) : '',
  }
  const people = body || nameless ? [] : random.of(pools.authors)
  return {
    kind,
    people: edited ? [] : people,
    editors:
      edited || ((is('chapter') || (kind === 'talk' && published)) && random.chance(0.6))
        ? random.of(pools.authors).slice(0, 5)
        : [],
    translators: is('book') && random.chance(0.1) ? random.of(pools.authors).slice(0, 2) : [],
    fields: {...fields, edited: edited ? 'x' : ''},
  }
}

const months = 'January February March April May June July August September October November December'.split(' ')
const sites =
  'Facebook;Twitter;Instagram;YouTube;Wikipedia;LinkedIn;Reddit;Medium;BBC News;Slate;UpToDate;GitHub;TED;Vox;PBS;CNN;The Conversation;Our World in Data;Encyclopaedia Britannica'.split(
    ';',
  )
const theses = [
  'PhD thesis',
  'Doctoral dissertation',
  "Master's thesis",
  'dissertation',
  'Unpublished doctoral dissertation',
  'Ph.D. diss.',
  '[Doctoral dissertation]',
  '[dissertation]',
  'D',
]
const forms = [
  '[Data set]',
  '[Computer software]',
  '[Video]',
  '[Mobile app]',
  '[Photograph]',
  'Data Set',
  'Map',
  '[Database]',
]
const briefs = [
  'Policy brief',
  'Issue brief',
  'Working paper',
  'Technical report',
  'Discussion paper',
  'White paper',
  'Research report',
  'Fact sheet',
  'Publication',
  'Grant',
  'NIH publication',
  'Manuscript in preparation',
]
const numbers = [
  'No. PB 8',
  'RMRS-GTR-',
  'PB 91-',
  '',
  'No. ',
  'Report No. ',
  'Technical Report ',
  'Publication No. ',
  'TR-',
  'NBER Working Paper ',
  'Working Paper No. ',
  'Policy Brief ',
  'RN-',
]

function linkFrom(random: Random): string {
  const path = Math.floor(random() * 1e9).toString(36)
  return random.of([
    `https://www.${path.slice(0, 4)}.org/${path}`,
    `https://${path}.com/`,
    `http://www.example.gov/${path}/${path}.html`,
    `https://bit.ly/${path}`,
  ])
}

function universityFrom(pools: Pools, random: Random): string {
  const city = random.of(pools.places).replace(/,.*/, '')
  const school = random.of([
    `University of ${city}`,
    `${city} University`,
    `${random.of(pools.families)} University`,
    `${random.of(pools.families)} College`,
    `University of California, ${city}`,
    `Univ. of ${city}`,
  ])
  return random.chance(0.15)
    ? `Department of ${random.of(['Management', 'History', 'Computer Science', 'Biology'])}, ${school}`
    : school
}

function meetingFrom(pools: Pools, random: Random): string {
  const subject = random
    .of(pools.titles)
    .replace(/[:?].*/, '')
    .slice(0, 60)
  const ordinal = random.of(['', 'First ', '2nd ', 'Third ', '12th ', '35th ', '2019 ', 'Annual '])
  const kind = random.of([
    'International Conference on',
    'Symposium on',
    'Workshop on',
    'Congress of',
    'Annual Meeting of',
    'IEEE Conference on',
  ])
  const head = random.of(['', '', 'Proceedings of the ', 'Proc. ', 'Paper presented at the '])
  const when = random.chance(0.15)
    ? `, ${random.of(pools.places)}, ${random.of(months)} ${1 + Math.floor(random() * 25)}-${26 + Math.floor(random() * 4)}, ${1960 + Math.floor(random() * 64)}`
    : ''
  if (random.chance(0.15))
    return `${random.of(['Poster session presented at the annual meeting of the', 'Paper presented at the annual meeting of the', 'Annual Meeting of the', 'Proceedings of the'])} ${bodyFrom(pools, random)}`
  if (random.chance(0.1)) return random.of(['CVPR', 'ICML', 'NeurIPS', 'CHI', 'SIGIR', 'ACL', 'ICCV', 'KDD'])
  return `${head}${ordinal}${kind} ${subject}${when}`
}

/** A title of the rows, changed now and then as titles of books and reports are. */
function titleFrom(pools: Pools, kind: Kind, random: Random): string {
  let title = random.of(pools.titles)
  const r = random()
  if (r < 0.15)
    title = title
      .split(' ')
      .slice(0, 1 + Math.floor(random() * 3))
      .join(' ')
      .replace(/[,:;.]$/, '')
  else if (r < 0.25) title = `${title.replace(/[?!]$/, '')}: ${lowered(random.of(pools.titles), random)}`
  if (!/[?!]$/.test(title)) {
    const s = random()
    if (s < 0.05) title += ` (${title.replace(/[^A-Z]/g, '').slice(0, 6) || 'ABC'})`
    else if (s < 0.08) title += `, ${1950 + Math.floor(random() * 70)}`
    else if (s < 0.1) title += ` (${1950 + Math.floor(random() * 50)}-${2000 + Math.floor(random() * 24)})`
    else if (s < 0.12) title += ` ${random.of(['Wave', 'Part', 'Phase', 'Series'])} ${1 + Math.floor(random() * 30)}`
    else if (s < 0.14 && kind === 'book')
      title += `: ${random.of(['Proceedings of the', 'proceedings of the'])} ${meetingFrom(pools, random)}`
    else if (s < 0.15) title += `. ${capital(random.of(pools.titles).split(' ').slice(0, 6).join(' '))}`
  }
  if (random.chance(0.04)) title = title.replace(/ (\p{L}{3,40}(?: \p{L}{3,40})?) /u, ' “$1” ')
  if (random.chance(0.015)) title = `${1990 + Math.floor(random() * 35)} ${title}`
  if (random.chance(0.35)) title = title.replace(/(?<=\s)\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase())
  return title
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lowered = (text: string, random: Random): string =>
  random.chance(0.5) ? text : text.charAt(0).toLowerCase() + text.slice(1)
