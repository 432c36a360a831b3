import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {CslItem} from '../pipeline/model/document.ts'
import {writeBibtex} from '../pipeline/plugins/bibliography/bibtex.ts'
import {writeRis} from '../pipeline/plugins/bibliography/ris.ts'
import {Cite} from '../pipeline/plugins/citation-js.ts'

type Fields = Record<string, unknown>

/** What citation-js, as anybody would use it, reads from a text. */
const readBack = (text: string, forceType: string): Fields[] =>
  new Cite(text, {forceType, generateGraph: false} as never).data as unknown as Fields[]

const wang: CslItem = {
  id: 'r3',
  type: 'article-journal',
  title: '引文的“真”与假: 100% {TeX} 研究',
  author: [{family: '王', given: '芳'}, {literal: '李明'}, {family: 'de Vries', given: 'Jan-Piet'}],
  'container-title': '情报学报',
  issued: {'date-parts': [[2024, 3]]},
  volume: '43',
  issue: '2',
  page: '1-9',
}

test('Chinese names are whole in BibTeX and in RIS, without a blank or a comma', () => {
  expect(writeBibtex([wang])).toContain('author = {{王芳} and {李明} and {de Vries}, Jan-Piet},')
  expect(writeRis([wang])).toContain('AU  - 王芳\nAU  - 李明\nAU  - de Vries, Jan-Piet\n')
})

test('a .bib entry has the fields that both BibTeX and biblatex know', () => {
  expect(writeBibtex([wang])).toBe(`@article{r3,
  author = {{王芳} and {李明} and {de Vries}, Jan-Piet},
  journal = {情报学报},
  number = {2},
  year = {2024},
  month = {3},
  langid = {zh-CN},
  pages = {1--9},
  title = {引文的“真”与假: 100\\% {\\textbraceleft}{TeX}{\\textbraceright} 研究},
  volume = {43},
}
`)
})

test('a thesis, a standard and an article of a newspaper keep what they are', () => {
  const bib = writeBibtex([
    {id: 'r1', type: 'thesis', title: '题名', genre: '博士学位论文', publisher: '某大学'},
    {id: 'r2', type: 'standard', title: '题名', number: 'GB/T 7714—2015'},
    {id: 'r3', type: 'article-newspaper', title: '题名', 'container-title': '某报'},
  ])
  expect(bib).toMatch(/@phdthesis\{r1,[^@]*school = \{某大学\},[^@]*type = \{博士学位论文\}/)
  expect(bib).toMatch(/@standard\{r2,[^@]*number = \{GB\/T 7714—2015\}/)
  expect(bib).toMatch(/@article\{r3,[^@]*entrysubtype = \{newspaper\}/)
})

test('an article of a newspaper has its author and its day in RIS', () => {
  const issued = {'date-parts': [[2023, 5, 27]]}
  const author = [{family: 'Roe', given: 'B.'}, {literal: '王芳'}]
  const ris = writeRis([
    {id: 'r1', type: 'article-newspaper', title: 'News', author, 'container-title': 'The Times', issued},
  ])
  expect(ris).toMatch(/^AU {2}- Roe, B\.\nAU {2}- 王芳$/m)
  expect(ris).toMatch(/^DA {2}- 2023\/5\/27\/$/m)
})

test('a thesis whose degree is not told is not made one of a master', () => {
  expect(writeBibtex([{id: 'r1', type: 'thesis', title: '题名', publisher: '某大学'}])).toMatch(
    /^@thesis\{r1,[^@]*school = \{某大学\}/,
  )
})

test('a long title stays on one line in RIS', () => {
  const title = `Title ${'of many words '.repeat(30)}`.trim()
  expect(writeRis([{id: 'r1', type: 'book', title}])).toContain(`TI  - ${title}\n`)
})

/** Texts that try to get out of their field. */
const nasty = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom('王', '芳', 'title', 'Of', 'x', 'and', '3', 'É', '𠮷', '—')},
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '%',
        '@',
        '"',
        '$',
        '#',
        '&',
        '_',
        '^',
        '~',
        ',',
        '=',
        '--',
        '``',
        "''",
        '<i>',
        '}}',
      ),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\nER  - ',
        '\nTY  - BOOK',
        '  - ',
        '\n@book{x,',
        '\\end{x}',
        '\u2028',
        '\0',
        '\ufdd0',
      ),
      fc.constant(' '),
    ),
    {minLength: 1, maxLength: 12},
  )
  .map((parts) => parts.join(''))
/** As every format holds it: on one line. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\ufdd0-\ufdef]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const filled = nasty.filter((text) => /[\p{L}\p{N}]/u.test(text))
const year = fc.integer({min: 1000, max: 2030})
const date = fc
  .tuple(year, fc.option(fc.tuple(fc.integer({min: 1, max: 12}), fc.option(fc.integer({min: 1, max: 28})))))
  .map(([y, rest]) => ({'date-parts': [[y, ...(rest ? [rest[0], ...(rest[1] ? [rest[1]] : [])] : [])]]}))
const texts = fc.record({
  title: filled,
  'container-title': filled,
  volume: filled,
  issue: fc.tuple(fc.integer({min: 1, max: 99}), filled).map(([n, text]) => `${n} ${text}`),
  note: filled,
  issued: date,
  accessed: date,
})
const person = fc.record({family: filled, given: filled})

test('what is written as BibTeX reads back by citation-js to the same fields, whatever stands in them', () => {
  const name = fc.oneof(
    person,
    filled.map((literal) => ({literal})),
  )
  const item = fc.tuple(
    texts,
    fc.array(name, {minLength: 1, maxLength: 4}),
    fc.array(name, {minLength: 1, maxLength: 2}),
  )
  fc.assert(
    fc.property(fc.array(item, {minLength: 1, maxLength: 3}), (rows) => {
      const items = rows.map(
        ([fields, author, editor], i): CslItem => ({
          id: `r${i + 1}`,
          type: 'article-journal',
          ...fields,
          author,
          editor,
        }),
      )
      const back = readBack(writeBibtex(items), '@biblatex/text')
      expect(back.map(({id}) => id)).toEqual(items.map(({id}) => id))
      items.forEach((written, i) => {
        expect(fieldsOf(back[i]!)).toEqual(fieldsOf(written))
        expect(namesOf(back[i]!.author)).toEqual(namesOf(written.author))
        expect(namesOf(back[i]!.editor)).toEqual(namesOf(written.editor))
      })
    }),
    {seed: 7714, numRuns: 300},
  )
})

test('what is written as RIS reads back by citation-js to the same fields, whatever stands in them', () => {
  // RIS parts names at commas and has no way to hold one.
  const noComma = filled.map((text) => text.replaceAll(',', '')).filter((text) => /[\p{L}\p{N}]/u.test(text))
  const name = fc.record({family: noComma, given: noComma})
  fc.assert(
    fc.property(
      fc.array(fc.tuple(texts, fc.array(name, {minLength: 1, maxLength: 4})), {minLength: 1, maxLength: 3}),
      (rows) => {
        const items = rows.map(
          ([{note, ...fields}, author], i): CslItem => ({id: `r${i + 1}`, type: 'article-journal', ...fields, author}),
        )
        const back = readBack(writeRis(items), '@ris/file')
        expect(back.map(({id}) => id)).toEqual(items.map(({id}) => id))
        items.forEach((written, i) => {
          expect(fieldsOf(back[i]!)).toEqual(fieldsOf(written))
          expect(namesOf(back[i]!.author)).toEqual(namesOf(written.author))
        })
      },
    ),
    {seed: 7714, numRuns: 300},
  )
})

function fieldsOf(item: Fields): Fields {
  const fields: Fields = {issued: item.issued, accessed: item.accessed}
  for (const field of ['title', 'container-title', 'volume', 'issue', 'note'])
    if (item[field] !== undefined) fields[field] = oneLine(String(item[field]))
  return fields
}

/** Names as texts: who is told by one part alone, and whether as `family` or `literal`, differs between formats. */
function namesOf(names: unknown): string[] {
  return (names as Array<Record<string, string>>).map(({family = '', given = '', literal = ''}) => {
    const parts = [literal || family, given].map(oneLine).filter(Boolean)
    return parts.every((part) => /^[\p{Script=Han}·]+$/u.test(part)) ? parts.join('') : parts.join(' | ')
  })
}
