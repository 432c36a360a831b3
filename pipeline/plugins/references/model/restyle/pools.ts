import type {TrainingRow} from '../training-rows.ts'
import {type Person, personsOf} from './persons.ts'
import type {Random} from './random.ts'

/** What works are put together from: the fields of the training rows. */
export interface Pools {
  readonly titles: ReadonlyArray<string>
  readonly authors: ReadonlyArray<ReadonlyArray<Person>>
  readonly journals: ReadonlyArray<string>
  readonly hosts: ReadonlyArray<string>
  readonly publishers: ReadonlyArray<string>
  readonly places: ReadonlyArray<string>
  /** Publishers and authors that are bodies. */
  readonly bodies: ReadonlyArray<string>
  readonly families: ReadonlyArray<string>
}

/** The fields of the rows, cleaned; broken text of the GROBID corpus is left out. */
export function poolsOf(rows: ReadonlyArray<TrainingRow>): Pools {
  const clean = (field: string, form: RegExp, most: number): string[] =>
    rows.flatMap(({csl}) => {
      const value = csl[field]
      if (typeof value !== 'string') return []
      const text = value.replace(/\s{1,20}/g, ' ').replace(/[\s.,;:]{1,3}$/, '')
      return text.length <= most && form.test(text) ? [text] : []
    })
  const publishers = clean('publisher', /^\p{Lu}[^\d[\]()]{2,}$/u, 80).filter(
    (text) => !/ ,|,\p{L}|\p{Ll}\p{Lu}/u.test(text),
  )
  const authors = rows
    .map(({csl}) => personsOf(csl.author))
    .filter((persons) => persons.length > 0 && persons.every(({family}) => /^\p{L}[\p{L}' ’-]{1,24}$/u.test(family)))
  return {
    titles: clean('title', /^[\p{L}\p{N}“"‘(][^“”"[\]]{3,}$/u, 180).filter(
      (text) => !/ [\p{L}] [\p{L}] | -|\p{L}- |\p{Ll}\p{Lu}\p{Ll}/u.test(text) && balanced(text),
    ),
    authors,
    journals: rows.flatMap(({csl}) =>
      csl.type === 'article-journal' && typeof csl['container-title'] === 'string'
        ? [csl['container-title'].replace(/[\s,;:]{1,3}$/, '')].filter((text) => text.length < 120)
        : [],
    ),
    hosts: rows.flatMap(({csl}) =>
      csl.type !== 'article-journal' && typeof csl['container-title'] === 'string'
        ? [csl['container-title'].replace(/[\s.,;:]{1,3}$/, '')].filter(balanced)
        : [],
    ),
    publishers,
    places: clean('publisher-place', /^\p{Lu}[\p{L} .,’'-]{2,}$/u, 40),
    bodies: publishers.filter(
      (text) =>
        / (?:of|for|on) |Association|Institute|Council|Agency|Society/.test(text) &&
        !/Press|Publish|Library|Books/.test(text),
    ),
    families: authors
      .flatMap((persons) => persons.map(({family}) => family))
      .filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name)),
  }
}

const balanced = (text: string): boolean => text.split('(').length === text.split(')').length

const heads =
  'Department of;Ministry of;Institute of;Institute for;National Institute of;Center for;National Centre for;Office of;Council on;Agency for;Bureau of;Commission on;Association of;Society for;Academy of;Foundation for;Administration of;Authority for;Service for;Committee on'
const subjects =
  'Health;Mental Health;Education;Education Statistics;Transportation;Energy;Environmental Protection;Agriculture;Water Resources;Labor;Commerce;Finance;Science;Technology;Marine Research;Public Administration;Housing;Statistics;Standards;Space Research;Forestry;Social Services;Foreign Affairs;Justice;Geology;Architecture;Fine Arts;Aging;Language Policy;Disease Control and Prevention'
const lands =
  'American;Australian;National;European;British;Canadian;International;World;Federal;Royal;Nordic;African;Asian;Pacific;Northern;U.S.;New Zealand;Global;Central;United'
const kinds =
  'Research Center;Counseling Association;Bureau of Statistics;Productivity Commission;Geological Survey;Health Organization;Youth Authority;Library Association;Medical Society;Development Bank;Cancer Institute;Census Bureau;Standards Body;Trade Union;Water Works Association;Psychiatric Association;Heart Foundation;Park Service;Data Service;Museum;Climate Panel;Film Board;Software Foundation;Working Group;Project;News Agency'
const words = {heads: heads.split(';'), subjects: subjects.split(';'), lands: lands.split(';'), kinds: kinds.split(';')}

/** A body, from the rows or put together: `National Institute of Marine Research`. */
export function bodyFrom(pools: Pools, random: Random): string {
  const {bodies, places, families} = pools
  const r = random()
  if (r < 0.04) return `${bodyFrom(pools, random)}${random.of([' and ', ' & ', ', '])}${bodyFrom(pools, random)}`
  if (r < 0.08) return random.of(pools.families)
  if (r < 0.25 && bodies.length > 0) return random.of(bodies)
  if (r < 0.55) return `${random.of(words.lands)} ${random.of(words.kinds)}`
  if (r < 0.65) return `${random.of(families)} ${random.of(words.kinds)}`
  if (r < 0.72) return `${random.of(places).replace(/,.*/, '')} ${random.of(words.kinds)}`
  const body = `${random.of(words.heads)} ${random.of(words.subjects)}`
  return random.chance(0.4) ? `${random.of(words.lands)} ${body}` : body
}
const presses =
  'Press;Press;Publishing;Publishers;Books;Verlag;University Press;Publications;Media;& Sons;House;Editions'.split(';')

/** A publisher: of the rows, a single name, `Orwin Press`, `University of Leeds`, or a body. */
export function publisherFrom(pools: Pools, random: Random): string {
  const r = random()
  if (r < 0.5) return random.of(pools.publishers)
  if (r < 0.6) return random.of(pools.families)
  if (r < 0.75) return `${random.of(pools.families)} ${random.of(presses)}`
  if (r < 0.79) return `${random.of(pools.families)} & ${random.of(pools.families)}`
  if (r < 0.8) return 'Author'
  if (r < 0.81)
    return `${random.of(pools.families)}/${random.of(pools.families)} ${random.of(pools.families)} & ${random.of(pools.families)}`
  if (r < 0.82)
    return `${random.of(pools.families)} ${random.of(presses)}; ${random.of(pools.families)} ${random.of(pools.families)} Corporation`
  if (r < 0.83) return `${random.of([...'ABCDHJKMRW'])}. ${random.of([...'ABCDHJKMRW'])}. ${random.of(pools.families)}`
  if (r < 0.85) return `University of ${random.of(pools.places).replace(/,.*/, '')} Press`
  return bodyFrom(pools, random)
}

const papers =
  'Times;Post;Tribune;Herald;News;Weekly;Gazette;Review;Today;Chronicle;Observer;Magazine;Journal;Star;Telegraph;Mail;Guardian;Globe'.split(
    ';',
  )
/** A newspaper or magazine. */
export function paperFrom({places, families}: Pools, random: Random): string {
  const head = random.chance(0.6) ? random.of(places).replace(/,.*/, '') : random.of(families)
  const r = random()
  if (r < 0.12)
    return random.of([
      'Nature',
      'Science',
      'Time',
      'Die Zeit',
      'Le Monde',
      'The Atlantic',
      'Der Spiegel',
      'El País',
      'Wired',
      'Newsweek',
    ])
  return r < 0.35 ? `The ${head} ${random.of(papers)}` : `${head} ${random.of(papers)}`
}
