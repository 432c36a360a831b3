import type {Random} from './random.ts'

export interface Person {
  readonly family: string
  readonly given: string
}

/** The persons of a CSL field, twelve at most. */
export function personsOf(names: unknown): Person[] {
  const persons: Person[] = []
  for (const name of Array.isArray(names) ? names : [])
    if (name.family && !name.literal) persons.push({family: String(name.family), given: String(name.given ?? '')})
  return persons.slice(0, 12)
}

const lettersOf = ({given}: Person): string[] =>
  (/^\p{Lu}{1,4}$/u.test(given) ? [...given] : (given.match(/\p{Lu}/gu) ?? [])).slice(0, 3)
const dotted = (person: Person, glue = ' '): string =>
  lettersOf(person)
    .map((letter) => `${letter}.`)
    .join(glue)

const one: Readonly<Record<string, (person: Person) => string>> = {
  'Miller, J. A.': (p) => `${p.family}, ${dotted(p)}`.replace(/, $/, ''),
  'Miller, J.A.': (p) => `${p.family}, ${dotted(p, '')}`.replace(/, $/, ''),
  'Miller, Jane': (p) => `${p.family}, ${p.given}`.replace(/, $/, ''),
  'Miller J. A.': (p) => `${p.family} ${dotted(p)}`.trim(),
  'Miller JA': (p) => `${p.family} ${lettersOf(p).join('')}`.trim(),
  'Miller J A': (p) => `${p.family} ${lettersOf(p).join(' ')}`.trim(),
  'Miller J-A': (p) => `${p.family} ${lettersOf(p).join('-')}`.trim(),
  'MILLER J A': (p) => `${p.family.toUpperCase()} ${lettersOf(p).join(' ')}`.trim(),
  'J. A. Miller': (p) => `${dotted(p)} ${p.family}`.trim(),
  'Jane Miller': (p) => `${p.given} ${p.family}`.trim(),
}

/** How lists of persons are printed: the first, the others, what stands between, and what before the last. */
const nameForms = {
  apa: {first: 'Miller, J. A.', rest: 'Miller, J. A.', last: [', & ', ', & ', ' & ']},
  harvard: {first: 'Miller, J. A.', rest: 'Miller, J. A.', last: [' and ', ', and ', ' & ']},
  tight: {first: 'Miller, J.A.', rest: 'Miller, J.A.', last: [' and ', ', ', ' & ']},
  semicolons: {first: 'Miller, J. A.', rest: 'Miller, J. A.', between: '; ', last: ['; ', ' and ']},
  mixed: {first: 'Miller, J. A.', rest: 'J. A. Miller', last: [' and ', ', and ', ' & ']},
  vancouver: {first: 'Miller JA', rest: 'Miller JA', last: [', ']},
  hyphens: {first: 'Miller J-A', rest: 'Miller J-A', last: [', ']},
  spaced: {first: 'Miller J A', rest: 'Miller J A', last: [', ', ', ', ' and ']},
  upper: {first: 'MILLER J A', rest: 'MILLER J A', last: [', ']},
  stops: {first: 'Miller J. A.', rest: 'Miller J. A.', last: [', ']},
  straight: {first: 'J. A. Miller', rest: 'J. A. Miller', last: [', and ', ' and ', ', ']},
  full: {first: 'Jane Miller', rest: 'Jane Miller', last: [' & ', ' and ', ', ', ', and ']},
  mla: {first: 'Miller, Jane', rest: 'Jane Miller', last: [', and ', ' & ', ' and ']},
} as const satisfies Record<string, {first: string; rest: string; between?: string; last: ReadonlyArray<string>}>

export type NameForm = keyof typeof nameForms

/** A list of persons in a form; long ones are cut to three now and then. */
export function printPersons(persons: ReadonlyArray<Person>, form: NameForm, random: Random): string {
  const {first, rest, last, ...more} = nameForms[form]
  const between = 'between' in more ? more.between : ', '
  const cut = persons.length > 3 && random.chance(0.6)
  const shown = cut ? persons.slice(0, 3) : persons
  const names = shown.map((person, i) => one[i === 0 ? first : rest]!(person))
  if (cut) return `${names.join(between)}${between}${random.of(['et al.', 'et al', 'et al.'])}`
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(between)}${random.of(last)}${names.at(-1)}`
}
