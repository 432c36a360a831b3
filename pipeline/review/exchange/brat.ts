import type {Range} from '../../model/document.ts'
import {kindWord} from '../page/words.ts'
import {
  anchorIn,
  type ClaimIn,
  counting,
  type ExchangeFile,
  isKind,
  isRange,
  isVerdict,
  linkedNumbers,
  numbersIn,
  type PaperIn,
  type PaperOut,
  type Unit,
} from './paper.ts'

/**
 * brat standoff, a `.txt` and a `.ann` a paper: https://brat.nlplab.org/standoff.html
 *
 * Claims are text-bound annotations of their kind, markers of type `marker`, linked by `cites`; the verdict is an attribute,
 * note and numbers without a marker are notes. Offsets count Unicode code points, as Python does.
 */
const BRAT_UNIT: Unit = 'code points'

export function writeBrat(papers: ReadonlyArray<PaperOut>): ExchangeFile[] {
  return [
    {name: 'annotation.conf', text: annotationConf},
    ...papers.flatMap((paper) => [
      {name: `${paper.name}.txt`, text: paper.text},
      {name: `${paper.name}.ann`, text: annotations(paper)},
    ]),
  ]
}

const annotationConf = `[entities]
${[...Object.keys(kindWord), 'marker'].join('\n')}

[relations]
cites Arg1:<ENTITY>, Arg2:marker
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[attributes]
verdict Arg:<ENTITY>, Value:accept|reject|unsure

[events]
`

function annotations({text, claims, markers}: PaperOut): string {
  const count = counting(text, BRAT_UNIT)
  const bound = (number: number, type: string, range: Range): string => {
    const {start, end} = count.out(range)
    return `T${number}\t${type} ${start} ${end}\t${text.slice(range.start, range.end)}`
  }
  const first = claims.length + 1
  const rows = [
    ...claims.map((claim, i) => bound(i + 1, claim.kind, claim)),
    ...markers.map((marker, i) => bound(first + i, 'marker', marker)),
  ]
  const links = claims.flatMap(({markers: cited}, i) =>
    cited.map((marker) => `cites Arg1:T${i + 1} Arg2:T${first + marker}`),
  )
  rows.push(...links.map((link, i) => `R${i + 1}\t${link}`))
  const verdicts = claims.flatMap(({verdict}, i) => (verdict ? [`verdict T${i + 1} ${verdict}`] : []))
  rows.push(...verdicts.map((verdict, i) => `A${i + 1}\t${verdict}`))
  const notes = claims.flatMap(({note, rest}, i) => [
    ...(note ? [`AnnotatorNotes T${i + 1}\t${oneLine(note)}`] : []),
    ...(rest.length > 0 ? [`CitedNumbers T${i + 1}\t${rest.join(', ')}`] : []),
  ])
  rows.push(...notes.map((note, i) => `#${i + 1}\t${note}`))
  return rows.map((row) => `${row}\n`).join('')
}

/** A note stands on one line: `\n` for its line ends, `\\` for a backslash. */
const oneLine = (note: string): string =>
  note.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '')
const manyLines = (note: string): string =>
  note.replace(/\\([\\nt])/g, (_, letter: string) => ({n: '\n', t: '\t'})[letter] ?? '\\')

/** Read the `.ann` files, each with the `.txt` beside it. */
export function readBrat(files: ReadonlyArray<ExchangeFile>, numbersAt: (words: string) => number[]): PaperIn[] {
  const texts = new Map(files.map(({name, text}) => [name, text]))
  return files
    .filter(({name}) => name.endsWith('.ann'))
    .map(({name, text}) => {
      const stem = name.slice(0, -'.ann'.length)
      const plain = texts.get(`${stem}.txt`)
      if (plain === undefined)
        return {name: stem, sha256: null, claims: [], problems: [`${name}: no ${stem}.txt beside it; put it there`]}
      return {name: stem, sha256: null, ...claimsIn(text, plain, name, numbersAt)}
    })
}

function claimsIn(annotation: string, text: string, file: string, numbersAt: (words: string) => number[]) {
  const count = counting(text, BRAT_UNIT)
  const length = count.out({start: 0, end: text.length}).end
  const problems: string[] = []
  const bound = new Map<string, {range: Range; type: string}>()
  const links: Array<[string, string]> = []
  const verdicts = new Map<string, string>()
  const notes = new Map<string, string>()
  annotation.split(/\r?\n/).forEach((line, i) => {
    const [id = '', said = '', words = ''] = line.split('\t')
    const [type = '', first = '', second = ''] = said.split(' ')
    if (id.startsWith('T')) {
      const range = {start: Number(first), end: Number(second)}
      if (said.includes(';')) problems.push(`${file}:${i + 1}: ${id} is in pieces; draw it in one`)
      else if (!isRange(range.start, range.end, length))
        problems.push(`${file}:${i + 1}: ${id} has no place in the text`)
      else if (type !== 'marker' && !isKind(type)) problems.push(`${file}:${i + 1}: ${type} is no kind that we know`)
      else bound.set(id, {range: count.in(range), type})
    } else if (id.startsWith('R')) links.push([first.replace('Arg1:', ''), second.replace('Arg2:', '')])
    else if (/^[AM]/.test(id) && type.toLowerCase() === 'verdict') verdicts.set(first, second)
    else if (id.startsWith('#')) notes.set(`${type} ${first}`, words)
  })
  const wordsOf = (id: string): string | null => {
    const one = bound.get(id)
    return one?.type === 'marker' ? text.slice(one.range.start, one.range.end) : null
  }
  const claims = [...bound].flatMap(([id, {range, type}]): ClaimIn[] => {
    if (!isKind(type)) return []
    const linked = linkedNumbers(id, links, wordsOf, numbersAt)
    const verdict = verdicts.get(id)
    return [
      {
        words: anchorIn(text, range),
        kind: type,
        linked,
        rest: numbersIn(notes.get(`CitedNumbers ${id}`)),
        verdict: isVerdict(verdict) ? verdict : null,
        note: manyLines(notes.get(`AnnotatorNotes ${id}`) ?? ''),
      },
    ]
  })
  return {claims, problems}
}
