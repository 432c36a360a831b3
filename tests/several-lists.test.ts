import {expect, test} from 'vitest'
import {emit} from '../pipeline/12-emit/index.ts'
import {emitMarkdown} from '../pipeline/12-emit/markdown/index.ts'
import {rowsOf} from '../pipeline/dataset/rows.ts'
import {brokenDocument} from '../pipeline/dataset/validate-document.ts'
import {writeJats} from '../pipeline/export/jats.ts'
import {writeSchemaOrg} from '../pipeline/export/schema-org.ts'
import {writeTei} from '../pipeline/export/tei.ts'
import {noFreeWords} from '../pipeline/review/markdown/free-words.ts'
import {reviewMarkdown} from '../pipeline/review/markdown/write.ts'
import {fold} from '../pipeline/review/page/fold.ts'
import {pageData} from '../pipeline/review/page/paper-data.ts'
import {codePointMap} from '../pipeline/text/code-points.ts'
import {annotatedOf, documentOf} from './support/annotated.ts'
import {appendix, chapters, 文集} from './support/several-lists.ts'

/** Each marker with the first author of what it cites. */
function cited(text: string): string[] {
  const {citations, references} = documentOf(text)
  return citations.map(({id, raw}) => {
    const own = references.filter(({citedBy}) => citedBy.includes(id))
    return `${raw} ${own.map(({id: name, raw: entry}) => `${name} ${entry?.split('. ')[0] ?? '-'}`).join(', ')}`
  })
}
const closes = (text: string) => {
  const {referenceLists, headings} = documentOf(text)
  return referenceLists.map((list) => headings.find(({id}) => id === list.closes)?.text ?? null)
}

test('each chapter cites its own list', () => {
  expect(cited(chapters)).toEqual([
    '[1] r1 Okafor N',
    '[2, 3] r2 Lind B, r3 Varga T',
    '[1] r2-1 Weiss H',
    '[2] r2-2 Costa R',
  ])
  expect(closes(chapters)).toEqual(['Silt', 'Sand'])
})

test('an appendix with a list of its own does not cite the list of the paper', () => {
  expect(cited(appendix).slice(-2)).toEqual(['[1] r2-1 Holm K', '[2] r2-2 Nilsen O'])
  expect(closes(appendix)).toEqual([null, 'Letters of the operators'])
})

test('two articles in one file cite two lists', () => {
  expect(cited(文集)).toEqual([
    '[1] r1 周恒',
    '[2] r2 林悦',
    '[3] r3 陈一',
    '[1] r2-1 赵某',
    '[2] r2-2 钱某',
    '[1] r2-1 赵某',
  ])
})

test('in JSON the main list keeps its names, and the others are told apart', () => {
  const paper = annotatedOf(appendix)
  expect(paper.references.map(({id, list}) => [id, list])).toEqual([
    ['r1', 1],
    ['r2', 1],
    ['r3', 1],
  ])
  expect(paper.otherReferences?.map(({id, list, number}) => [id, list, number])).toEqual([
    ['r2-1', 2, 1],
    ['r2-2', 2, 2],
  ])
  expect(paper.citations.map(({list}) => list)).toEqual([1, 1, 1, 2, 2])
  expect(new Set(paper.claims.filter(({numbers}) => numbers.length > 0).map(({list}) => list))).toEqual(new Set([1, 2]))
  const [main, other] = paper.referenceLists!
  expect([main!.main, other!.main]).toEqual([true, false])
  expect(main!.territory.at(-1)!.end).toBe(other!.territory[0]!.start)
})

test('a paper with one list says nothing of lists', () => {
  const paper = annotatedOf(appendix.slice(0, appendix.indexOf('Appendix A')))
  expect(paper).not.toHaveProperty('referenceLists')
  expect(paper).not.toHaveProperty('otherReferences')
  expect(paper.references[0]).not.toHaveProperty('list')
  expect(paper.citations[0]).not.toHaveProperty('list')
})

const prose = 'The river was measured at nine places, and the depth fell at each of them within ten years'
const listOf = (title: string, names: ReadonlyArray<string>, from = 1): string[] => [
  title,
  ...names.map((name, i) => `[${from + i}] ${name}. On rivers ${i}[J]. River Studies, ${2001 + i}, 4(2): 17-29.`),
]

test('a list whose numbers go on is the same list', () => {
  const text = [
    `1 Introduction`,
    `${prose} [1]. ${prose} [2].`,
    ...listOf('References', ['Okafor N', 'Lind B']),
    '2 Methods',
    `${prose} [2]. ${prose} [3]. ${prose} [4].`,
    ...listOf('References', ['Varga T', 'Costa R'], 3),
  ].join('\n')
  expect(documentOf(text).referenceLists).toHaveLength(1)
  expect(cited(text).slice(2)).toEqual(['[2] r2 Lind B', '[3] r3 Varga T', '[4] r4 Costa R'])
})

test('the same list in the other language is no list of its own', () => {
  const 表 = ['周恒', '林悦'].map((名, i) => `[${i + 1}] ${名}. 河谷泥沙[J]. 江河学报, ${2001 + i}, 4(2): 17-29.`)
  const 文 = [
    '1 引言',
    '泥沙在水流变缓之处沉积，大部分数百年不再移动[1]。建坝之前，下游河谷每年接纳泥沙四十万吨[2]。',
    '参考文献',
    ...表,
  ]
  const english = listOf('References', ['Zhou H', 'Lin Y'])
  expect(documentOf([...文, ...english].join('\n')).references.map(({id}) => id)).toEqual(['r1', 'r2'])
  const between = [
    'Abstract: This paper compares the silt of five rivers before and after their dams were built.',
    'Keywords: silt; rivers',
  ]
  expect(documentOf([...文, ...between, ...english].join('\n')).referenceLists).toHaveLength(1)
})

test('a list under which no text of its own stands is not read', () => {
  const text = [
    '1 Introduction',
    `${prose} [1]. ${prose} [2].`,
    ...listOf('References', ['Okafor N', 'Lind B']),
    ...listOf('Bibliography', ['Holm K', 'Nilsen O', 'Weiss H']),
  ].join('\n')
  expect(documentOf(text).references.map(({raw}) => raw?.slice(0, 8))).toEqual(['Okafor N', 'Lind B. '])
})

test('the list of an appendix that stands before the list of the whole has the appendix alone', () => {
  const text = [
    '1 Introduction',
    `${prose} [1]. ${prose} [2]. ${prose} [3]. ${prose} [4].`,
    'Appendix A Letters',
    `${prose} [1]. ${prose} [2].`,
    ...listOf('References', ['Holm K', 'Nilsen O']),
    ...listOf('Bibliography', ['Okafor N', 'Lind B', 'Varga T', 'Costa R']),
  ].join('\n')
  expect(cited(text).map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
    '[1] r1 Okafor',
    '[2] r2 Lind',
    '[3] r3 Varga',
    '[4] r4 Costa',
    '[1] r1-1 Holm',
    '[2] r1-2 Nilsen',
  ])
})

test('an appendix below the list of another appendix cites the list of the paper', () => {
  const text = `${appendix}\n\nAppendix B More letters\n\nThe third operator wrote only of the floods that came in the spring of 1992 [3].\n`
  expect(cited(text).at(-1)).toBe('[3] r3 Varga T')
})

test('findings tell which list they speak of', () => {
  const wrong = appendix.replace('in a fire [2]', 'in a fire [7]')
  const findings = documentOf(wrong).findings.filter(({rule}) => /citation$|reference$/.test(rule))
  expect(findings.map(({rule, message}) => `${rule}: ${message}`)).toEqual([
    'dangling-citation: `[7]` has no entry; the list ends at `[2]`. (List 2: “Appendix A Letters of the operators”.)',
    'uncited-reference: Reference `[2]` is listed and never cited. (List 2: “Appendix A Letters of the operators”.)',
  ])
})

test('one work in the lists of two chapters is no double', () => {
  const twice = chapters.replace(/\[2\] Costa R[^\n]*/, /\[1\] Okafor N[^\n]*/.exec(chapters)![0].replace('[1]', '[2]'))
  expect(documentOf(twice).findings.filter(({rule}) => rule === 'duplicate-reference')).toEqual([])
})

test('in Markdown each list stands under its own heading, and markers lead there', () => {
  const markdown = emitMarkdown(documentOf(appendix))
  expect(markdown).toContain('### <a id="references-1"></a>List 1\n')
  expect(markdown).toContain('### <a id="references-2"></a>List 2: Appendix A Letters of the operators\n')
  expect(markdown).toContain('<a id="ref-2-1"></a>**\\[1]** Holm K')
  expect(markdown).toContain('before the year 1990</mark><sup><a id="at-6"></a>[6](#claim-6)</sup> \\[[1](#ref-2-1)]')
})

test('keys of BibTeX are of their lists', () => {
  const bib = emit(documentOf(appendix))['references.bib']!
  expect([...bib.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key)).toEqual(['r1', 'r2', 'r3', 'r2-1', 'r2-2'])
})

test('rows of a dataset tell the lists apart', () => {
  const paper = annotatedOf(appendix)
  expect(brokenDocument(paper)).toEqual([])
  const {references, citation_targets} = rowsOf(paper)
  expect(references.map(({list, number}) => [list, number])).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
    [2, 2],
  ])
  const holm = references.find(({list, number}) => list === 2 && number === 1)!.reference_id
  expect(citation_targets.filter(({reference_id}) => reference_id === holm)).toHaveLength(1)
})

test('exports lead from each marker to its own list', () => {
  const paper = annotatedOf(appendix)
  const jats = writeJats(paper)
  expect(jats).toContain('<xref ref-type="bibr" rid="bib2-1">')
  expect(jats).toMatch(/<ref-list>\s+<title>Appendix A Letters of the operators<\/title>/)
  expect(writeTei(paper)).toContain('<ref type="bibr" target="#b3">[1]</ref>')
  expect(writeSchemaOrg(paper)).toMatch(/"@id": "ni:[^"]+#r2-1"/)
})

test('a review shows the work of the list that a claim cites', () => {
  const data = pageData(annotatedOf(appendix))
  const text = {text: data.text, map: codePointMap(data.text)}
  const folded = fold(data, text, [])
  const written = reviewMarkdown({data, text, folded, decisions: [], free: noFreeWords})
  expect(written).toContain('[1] Holm')
})

test('titles of lists at the heads of pages are no running heads where their lists count from 1', () => {
  const page = Array.from(
    {length: 20},
    (_, i) => `${prose}, as the ${i + 1}th of the readers has put it down${i % 4 ? '' : '.'}`,
  )
  const article = (names: ReadonlyArray<string>): string =>
    [`${prose} [1].`, ...page, `${prose} [2].`, `\f${listOf('References', names).join('\n')}`].join('\n')
  const text = [article(['Okafor N', 'Lind B']), article(['Weiss H', 'Costa R'])].join('\n\f')
  expect(cited(text)).toEqual(['[1] r1 Okafor N', '[2] r2 Lind B', '[1] r2-1 Weiss H', '[2] r2-2 Costa R'])
})

test('numbers of titles are no labels: 9. References, 6. References', () => {
  const article = (number: number, names: ReadonlyArray<string>): string =>
    [`${number - 1}. Results`, `${prose} [1]. ${prose} [2].`, ...listOf(`${number}. References`, names)].join('\n')
  const text = [article(9, ['Okafor N', 'Lind B']), article(6, ['Weiss H', 'Costa R'])].join('\n')
  expect(cited(text).slice(2)).toEqual(['[1] r2-1 Weiss H', '[2] r2-2 Costa R'])
})

test('chapters of a Markdown source have their own lists', () => {
  const chapter = (title: string, names: ReadonlyArray<string>): string[] => [
    `# ${title}`,
    `${prose} [1]. ${prose} [2].`,
    '## References',
    ...listOf('', names).slice(1),
  ]
  const text = [...chapter('Silt', ['Okafor N', 'Lind B']), ...chapter('Sand', ['Weiss H', 'Costa R'])].join('\n\n')
  expect(annotatedOf(text, 'paper.md').otherReferences?.map(({id}) => id)).toEqual(['r2-1', 'r2-2'])
})

test.each(['本章参考文献', 'Chapter References'])('lists of chapters have titles of their own: %s', (title) => {
  const text = chapters.replaceAll(/^References$/gm, title)
  expect(cited(text).at(-1)).toBe('[2] r2-2 Costa R')
})
