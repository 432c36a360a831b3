import {type WordTable, wordTableOf} from '../../text/word-table.ts'
import type {NameType} from './index.ts'
import {bodies} from './tables/bodies.ts'
import {bareOrganisations, bareOrganisationsEnglish, ministries} from './tables/companies.ts'
import {economies} from './tables/economies.ts'

export interface Entry {
  readonly type: NameType
  /** The usual Chinese name of a row that has both languages, otherwise the name itself. */
  readonly canonical: string
}

/** Chinese names that are known as they stand. */
export const zhEntries: ReadonlyArray<readonly [string, Entry]> = [
  ...economies.flatMap(([zh]) => entriesOf(zh, zh, 'economy')),
  ...bodies.flatMap(([zh]) => entriesOf(zh, zh, 'organisation')),
  ...[...bareOrganisations, ...ministries].map((name): [string, Entry] => [
    name,
    {type: 'organisation', canonical: name},
  ]),
]
export const zhGazetteer: WordTable<Entry> = wordTableOf(zhEntries)

/** English names that are known as they stand, by their exact print. */
export const enGazetteer: ReadonlyMap<string, Entry> = new Map([
  ...economies.flatMap(([zh, en]) => entriesOf(en, zh, 'economy')),
  ...bodies.flatMap(([zh, en]) => entriesOf(en, zh, 'organisation')),
  ...bareOrganisationsEnglish.map((name): [string, Entry] => [name, {type: 'organisation', canonical: name}]),
])

/** Adjectives of states: the Dutch government. */
export const enAdjectives: ReadonlySet<string> = new Set(
  economies.flatMap(([, , adjective]) => (adjective === '' ? [] : adjective.split('|'))),
)

function entriesOf(names: string, zh: string, type: NameType): Array<[string, Entry]> {
  const canonical = zh.split('|')[0]!
  return names.split('|').map((name) => [name, {type, canonical}])
}
