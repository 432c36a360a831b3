/**
 * Papers for property tests, and what a page can do to them. Of our own writing; shares no table with the pipeline.
 */
import fc from 'fast-check'

/** A paper as its author wrote it. */
export interface CleanPaper {
  readonly lang: 'zh' | 'en'
  /** Title, headings and paragraphs in order, each one block of the clean text. */
  readonly blocks: ReadonlyArray<{readonly heading: boolean; readonly text: string}>
}

const zhTopics = ['参考文献的著录', '数据的引用', '论文的评审', '引文的标注', '样本的来源', '译名的统一']
const enTopics = [
  'Reading the references',
  'Where samples come from',
  'Names and their spelling',
  'How markers are set',
  'Editors and time',
  'What lists hold',
]

/** Parts that any clause can be made of: no page prints the same line twice. */
const zhParts = [
  ['编辑部', '三位评审人', '各地的图书馆', '不少作者', '这次调查', '出版社', '两家期刊', '研究生'],
  ['在付印之前', '往年', '一般说来', '按照体例', '通过抽样', '多次', '在第二阶段', '事后'],
  ['核对了', '记录了', '修改了', '整理过', '查找了', '比较过', '讨论了', '统计过'],
  [
    '全部条目',
    '译名的写法',
    '一部分会议文集',
    '作者给出的出处',
    '缺少页码的文献',
    '最初的材料',
    '各自的意见',
    '样本的来源',
  ],
] as const
const enParts = [
  [
    'the editors',
    'three reviewers',
    'many libraries',
    'most authors',
    'this survey',
    'two journals',
    'students',
    'a publisher',
  ],
  ['compared', 'recorded', 'corrected', 'looked up', 'described', 'counted', 'discussed', 'collected'],
  [
    'every entry',
    'the spelling of names',
    'some of the proceedings',
    'the sources given',
    'entries without pages',
    'the first material',
    'what others thought',
    'samples',
  ],
  [
    'before printing',
    'in earlier years',
    'as a rule',
    'by hand',
    'at random',
    'more than once',
    'in a second round',
    'without success',
  ],
] as const

const clauseOf = (parts: ReadonlyArray<ReadonlyArray<string>>, between: string): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((words) => fc.constantFrom(...words))).map((words) => words.join(between))
const cited = fc.option(fc.integer({min: 1, max: 9}), {freq: 3})
const zhSentence = fc
  .tuple(fc.array(clauseOf(zhParts, ''), {minLength: 2, maxLength: 3}), cited)
  .map(([clauses, number]) => `${clauses.join('，')}${number === null ? '' : `[${number}]`}。`)
const enSentence = fc
  .tuple(fc.array(clauseOf(enParts, ' '), {minLength: 2, maxLength: 3}), cited)
  .map(([clauses, number]) => {
    const text = clauses.join(', and ')
    return `${text[0]!.toUpperCase()}${text.slice(1)}${number === null ? '' : ` [${number}]`}.`
  })

/** A paper of six sections in one of the languages. */
export const cleanPaper: fc.Arbitrary<CleanPaper> = fc.constantFrom('zh' as const, 'en' as const).chain((lang) => {
  const sentence = lang === 'zh' ? zhSentence : enSentence
  const paragraph = fc.array(sentence, {minLength: 4, maxLength: 6}).map((list) => list.join(lang === 'zh' ? '' : ' '))
  const topics = fc.shuffledSubarray(lang === 'zh' ? zhTopics : enTopics, {minLength: 6, maxLength: 6})
  const section = fc.array(paragraph, {minLength: 4, maxLength: 5})
  return topics.chain((names) =>
    fc.tuple(...names.map(() => section)).map((sections) => ({
      lang,
      blocks: [
        {heading: true, text: lang === 'zh' ? '关于论文中出处的一次调查' : 'A Survey of Sources in Papers'},
        ...sections.flatMap((paragraphs, i) => [
          {heading: true, text: `${i + 1} ${names[i]}`},
          ...paragraphs.map((text) => ({heading: false, text})),
        ]),
      ],
    })),
  )
})

/** What a page does to a paper. */
export interface Faults {
  /** Columns of a line; a Han character takes two. */
  readonly width: number
  readonly blankLines: boolean
  /** How paragraphs are marked. */
  readonly mark: 'indent' | 'blank' | 'none'
  /** Lines of a page; 0 for no pages. */
  readonly page: number
  /** The same on all pages, that of the section, or two lines: the section and the journal. */
  readonly head: 'none' | 'same' | 'section' | 'two'
  readonly folio: 'none' | (typeof folios)[number]
  readonly feeds: boolean
  /** Every so many lines one is stretched: a blank between all its Han characters. */
  readonly stretched: number
  readonly crlf: boolean
  /** Words of English are cut at line ends. */
  readonly hyphens: boolean
  /** Headings are printed three times over, as some faces print bold. */
  readonly overprinted: boolean
}

/** Forms of page numbers. */
const folios = ['bare', 'dashes', 'named', 'of', 'wide', 'page', 'pages', 'numeral'] as const

export const faults: fc.Arbitrary<Faults> = fc
  .record({
    width: fc.integer({min: 52, max: 96}),
    blankLines: fc.boolean(),
    mark: fc.constantFrom('indent', 'blank', 'none'),
    page: fc.constantFrom(0, 14, 16, 18),
    head: fc.constantFrom('none', 'same', 'section', 'two'),
    folio: fc.constantFrom('none', ...folios),
    feeds: fc.boolean(),
    stretched: fc.constantFrom(0, 0, 5, 9),
    crlf: fc.boolean(),
    hyphens: fc.boolean(),
    overprinted: fc.boolean(),
  })
  // A heading that is printed again is known for a running head by the page's edge alone, where the page ends with a sentence.
  .map((fault) => (fault.head !== 'none' && fault.folio === 'none' && !fault.feeds ? {...fault, head: 'same'} : fault))

/**
 * The paper as it may be set in such pages: where nothing but a short last line tells the end of a paragraph (a blank line may
 * fall between two pages), its last line is short, and where nothing else tells it, no sentence of it ends with a full line: no
 * reader could tell otherwise.
 */
export function fitted(paper: CleanPaper, fault: Faults): CleanPaper {
  if (fault.mark === 'indent' || (fault.mark === 'blank' && fault.page === 0)) return paper
  let closed = 0
  const closing = (): string => {
    const nth = closed++
    const parts = paper.lang === 'zh' ? zhParts : enParts
    // Short, and seldom the same.
    const words = [parts[0]![nth % 8]!, parts[paper.lang === 'zh' ? 2 : 1]![(nth * 3 + (nth >> 3)) % 8]!]
    return paper.lang === 'zh' ? `${words.join('')}。` : ` Again ${words.join(' ')} it.`
  }
  const blocks = paper.blocks.map((block) => {
    let {text} = block
    const last = (): number => columns(wrap(text, fault.width, fault.hyphens).at(-1)!)
    for (let tries = 0; !block.heading && tries < 8; tries++) {
      if (last() > fault.width * 0.12 && last() < fault.width * 0.7) break
      text += closing()
    }
    return {...block, text: block.heading ? text : withoutFullEnds(text, fault)}
  })
  return {...paper, blocks}
}

/** No sentence of a paragraph ends at the end of one of its lines. */
function withoutFullEnds(text: string, fault: Faults): string {
  let fitting = text
  for (const line of wrap(text, fault.width, fault.hyphens).slice(0, -1))
    if (/[。.]$/.test(line)) fitting = fitting.replace(line, `${line.slice(0, -1)}${line.endsWith('。') ? '，' : ','}`)
  return fitting
}

/** The paper as text that came out of such pages. */
export function printed(paper: CleanPaper, fault: Faults): string {
  const lines: Array<{text: string; section: string; bold: boolean}> = []
  let section = ''
  for (const [i, {heading, text}] of paper.blocks.entries()) {
    if (heading) section = text
    if (i > 0 && (heading || fault.mark === 'blank')) lines.push({text: '', section, bold: false})
    const indent = heading || fault.mark !== 'indent' ? '' : paper.lang === 'zh' ? '　　' : '    '
    const bold = heading && fault.overprinted
    for (const line of wrap(`${indent}${text}`, fault.width, fault.hyphens))
      lines.push({text: bold ? line.replace(/\p{Script=Han}/gu, '$&$&$&') : line, section, bold})
  }
  const pages: string[] = []
  let page = 1
  let onPage = 0
  let stretch = 0
  const turn = (section: string): void => {
    if (fault.folio !== 'none') pages.push(...folio(fault.folio, page))
    page++
    onPage = 0
    const heads = headsOf(fault.head, section, paper.lang)
    const feed = fault.feeds ? '\f' : ''
    if (heads.length > 0) pages.push(...heads.map((head, i) => (i === 0 ? feed + head : head)))
    else if (feed) pages.push(feed)
  }
  for (const {text: line, section, bold} of lines) {
    if (fault.page > 0 && onPage >= fault.page && line) turn(section)
    const wide = fault.stretched > 0 && line && !bold && ++stretch % fault.stretched === 0
    pages.push(wide ? line.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ') : line)
    onPage++
  }
  if (fault.page > 0 && fault.folio !== 'none') pages.push(...folio(fault.folio, page))
  const end = fault.crlf ? '\r\n' : '\n'
  const body = fault.blankLines ? pages.flatMap((line) => [line, '']) : pages
  return body.join(end) + end
}

function headsOf(kind: Faults['head'], section: string, lang: CleanPaper['lang']): string[] {
  const journal = lang === 'zh' ? '文献与编辑' : 'Notes on Editing'
  if (kind === 'none') return []
  if (kind === 'same') return [journal]
  return kind === 'section' ? [section] : [section, journal]
}

function folio(kind: (typeof folios)[number], page: number): string[] {
  const number = 40 + page
  const wide = String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  const forms: Record<typeof kind, string[]> = {
    bare: [String(number)],
    dashes: [`— ${number} —`],
    named: [`Page ${number}`],
    of: [`${number} of 240`],
    wide: [wide],
    page: [`第${number}页`],
    pages: [`第 ${number} 页`, '共 240 页'],
    numeral: [`第${'一二三四五六七八九'[page % 9]}十页`],
  }
  return forms[kind]
}

/** Lines of at most so many columns, filled till the next piece does not fit; no stop begins a line. */
function wrap(text: string, width: number, hyphens: boolean): string[] {
  const pieces = text.match(/(?:[\p{Script=Han}　]|\[\d+\])[，。.,]*|\s+|[^\s\p{Script=Han}　]+/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (columns(line) + columns(piece.trimEnd()) > width && line.trim()) {
      const cut = hyphens ? cutOf(piece, width - columns(line)) : 0
      lines.push(cut > 0 ? `${line}${piece.slice(0, cut)}-` : line.trimEnd())
      line = cut > 0 ? piece.slice(cut) : ''
      if (cut > 0) continue
    }
    if (line || lines.length === 0 || piece.trim()) line += piece
  }
  if (line.trim()) lines.push(line.trimEnd())
  return lines
}

/** Letters of a word that go on a line with so much room; 0 where the word is not cut. */
function cutOf(word: string, room: number): number {
  const letters = /^\p{Ll}+/u.exec(word)?.[0].length ?? 0
  const cut = Math.min(room - 1, letters - 3)
  return letters >= 7 && cut >= 3 ? cut : 0
}

const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
