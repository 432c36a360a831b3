import type {Stretch} from './draft.ts'

/** GB/T 7714 marks and their CSL types: alone, and before a host document (`[M]//`). */
export const typeMarks: Readonly<Record<string, readonly [alone: string, hosted: string]>> = {
  M: ['book', 'chapter'], // 题名[M]. 北京: 出版社, 2020.
  C: ['paper-conference', 'paper-conference'], // 题名[C]//论文集. 北京: …
  G: ['book', 'chapter'], // 汇编[G]. …
  N: ['article-newspaper', 'article-newspaper'], // 题名[N]. 日报, 2000-11-20(15).
  J: ['article-journal', 'article-journal'], // 题名[J]. 学报, 2020, 3(1): 1-9.
  D: ['thesis', 'thesis'], // 题名[D]. 北京: 某大学, 2020.
  R: ['report', 'report'],
  S: ['standard', 'standard'], // 题名: GB/T 1—2020[S]. …
  P: ['patent', 'patent'], // 题名: CN1234[P]. 2020-01-02.
  A: ['document', 'chapter'], // [A]//文集[C];  an archive on its own
  DB: ['dataset', 'dataset'],
  DS: ['dataset', 'dataset'],
  CP: ['software', 'software'],
  EB: ['webpage', 'webpage'],
  OL: ['webpage', 'webpage'], // [OL], of the edition of 1987 on
  CM: ['map', 'map'],
  PP: ['article', 'article'], // a preprint, of 2025
  Z: ['document', 'document'],
}

/** A printed mark: `[J]`, `[ EB / OL ]`, `【J】`, `［Ｊ／ＯＬ］`. */
export interface TypeMark extends Stretch {
  /** `J`, `EB`. */
  readonly code: string
  /** `OL`, `CD`, `MT`, `DK`; the carrier behind the stroke. */
  readonly carrier: string | undefined
}

const square = /\[ ?([A-Z]{1,2}|[jmdcnrspgz]) ?(?:[/|\\·.-] ?([O0][L1I]|CD|MT|DK) ?)?\]/g
const round = /\(([JMDCNRSPGZ]|EB|DB|CP|DS)(?:\/(OL|CD|MT|DK))?\)(?= ?[.,/])/g

/** All marks of a string, in order. Round brackets are asked only where no square ones are. */
export function findTypeMarks(plain: string): TypeMark[] {
  const marks = matches(plain, square)
  return marks.length > 0 ? marks : matches(plain, round).slice(-1)
}

function matches(plain: string, form: RegExp): TypeMark[] {
  const found: TypeMark[] = []
  for (const match of plain.matchAll(form)) {
    const code = match[1]!.toUpperCase()
    if (!Object.hasOwn(typeMarks, code)) continue
    const carrier = match[2]?.replace('0', 'O').replace(/[1I]/, 'L')
    found.push({start: match.index, end: match.index + match[0].length, code, carrier})
  }
  return found
}
