import {describe, expect, test} from 'vitest'
import {countedCues} from '../pipeline/11-audit/long-chains.ts'
import {namedReports} from '../pipeline/11-audit/named-reports.ts'
import {ownCues} from '../pipeline/11-audit/own-statements.ts'
import {unnamedCues} from '../pipeline/11-audit/unnamed-sources.ts'
import {documentOf} from './support/annotated.ts'

/** `rule: message` of the findings of a paper, of the rules asked for. */
const found = (text: string, ...rules: string[]): string[] =>
  documentOf(text)
    .findings.filter(({rule}) => rules.includes(rule))
    .map(({message}) => message)

const LIST = [
  'Adams A. One. Journal of Lists, 2001.',
  'Baker B. Two. 2002.',
  'Clark C. Three. 2003.',
  'Davis D. Four. 2004.',
]
const paper = (paragraphs: ReadonlyArray<string>, heading = '1 Introduction', entries = LIST): string =>
  [heading, ...paragraphs, 'References', ...entries.map((entry, i) => `[${i + 1}] ${entry}`)].join('\n\n')
const CITED = 'The first lists were kept by hand [1]. Later ones were printed [2].'
const ZH_CITED = '最早的文献表由人工编制[1]。后来的文献表由机器排印[2]。'
/** What is told of a sentence in a paragraph of its own, in a paper that cites. */
const uncited = (sentence: string): string[] =>
  found(paper([/\p{Script=Han}/u.test(sentence) ? ZH_CITED : CITED, sentence]), 'uncited-claim')

describe('a claim that wants a source', () => {
  test.each([
    ['2021 年 3 月 5 日，国家档案局发布《电子文献著录办法》，要求各刊统一著录。', 'a dated act'],
    ['平江市档案馆创办于 1931 年，当时仅有三名馆员。', 'a dated act'],
    ['全国现有学术期刊超过 6000 种，其中一半没有网站。', 'a figure'],
    ['目录协会强调，作者应当亲自核对每一条引文。', 'somebody’s view'],
    ['平江图书馆是世界上最早的公共图书馆。', 'a superlative'],
    ['In 1934 the Library Board of Exeter adopted the numbered list for its bulletin.', 'a dated act'],
    ['Dosing errors caused about 20,000 deaths worldwide in that decade.', 'a figure'],
    ['The Board of Editors wrote: “No reference may be printed that the author has not read in full.”', 'a quotation'],
    ['Baker and colleagues showed that long lists are read by few.', 'somebody’s view'],
    ['Long lists have repeatedly been linked to late corrections.', 'a finding of others'],
    ['The first printed list was isolated in a vault near Exeter in 1934.', 'a dated act'],
    ['Misprinted years account for about 12% of all such errors.', 'a figure'],
    ['Misprinted names are the second most common error of such lists.', 'a superlative'],
    ['The canals of the delta absorbed over £200 million in that decade.', 'a figure'],
    ['In the UK, 20% of adults never read a list to its end.', 'a figure'],
    ['1913 年青岭省教育支出仅占全部支出的 8.7%。', 'a figure'],
    ['The Survey of Adult Reading found that lists are skipped.', 'somebody’s view'],
    ['周恒教授认为，引文可以分为三种。', 'somebody’s view'],
    ['The printing of such lists started in Exeter in 1853.', 'a dated act'],
    ['1943 年省政府试图改革学田的管理与分配。', 'a dated act'],
    ['Damp is widely known to ruin such lists.', 'a finding of others'],
    ['One notice ran “no entry of this list may be copied into another by hand”.', 'a quotation'],
  ])('is told with its kind: %s', (sentence, why) => {
    expect(uncited(sentence)).toEqual([expect.stringContaining(`(${why})`)])
  })

  test.each(namedReports.map(({example}) => example))('is told where it is laid to somebody by name: %s', (example) => {
    expect(uncited(example)).toEqual([expect.stringContaining('somebody’s view')])
  })

  test.each([
    '其中，h 表示第 i 条引文的权重，K 表示文献的总数。',
    '该方法考虑了引文的位置信息，适合处理较长的段落。',
    '从图中可以看出，这两种格式的差别在 2019 年之后逐渐消失。',
    '我们认为，2020 年发布的标准已经足够清楚。',
    '每一步都选择概率最大的两个条目作为候选。',
    '这里所说的“引文的可核查性”是一个程度的概念。',
    '本研究于 2021 年 3 月发放问卷 400 份，回收率为 92%。',
    'The results support the use of numbered lists.',
    'Of the 120 participants 31% gave no answer (p < 0.05).',
    'In the present study 2,400 entries were read in 2019.',
    'We call such entries “entries of the second and of the third kind” below.',
    'The algorithm keeps the largest 5,000 entries of the list.',
    'This is the first study of lists in the world.',
    'The Poisson claims that fill the columns lose their order.',
    'Of the ways that have been proposed the first is the shortest.',
    'Our entries account for about 12% of all such errors.',
    '模型、方法等提出的时间各不相同。',
    '自 19 世纪以来，人们一直在编制文献表。',
    'Evidence showed that the ink had faded.',
  ])('is not found in one’s own work, a formula or a term in quotes: %s', (sentence) => {
    expect(uncited(sentence)).toEqual([])
  })

  test('is covered by a marker beside it on the same named thing', () => {
    const alone = '2016 年图联公司发布了目录系统 KatalogX。'
    expect(uncited(alone)).toHaveLength(1)
    expect(uncited(`${alone}该系统收录期刊 300 种[3]。`)).toEqual([])
    expect(uncited(`KatalogX 系统由人工维护[3]。${alone}`)).toEqual([])
  })

  test('is covered where the next sentences tell on what somebody found, and cite it', () => {
    const alone = 'Davis and colleagues compared the lists of 40 bulletins.'
    expect(uncited(`${alone} The ink had faded everywhere.`)).toHaveLength(1)
    expect(uncited(`${alone} The ink had faded in half of them [3].`)).toEqual([])
    expect(uncited('It has been linked to damp. For example, wet shelves spoilt 12 lists [3].')).toEqual([])
  })

  test('is not covered by the marker of the next to be named', () => {
    const alone = '周恒等发现接缝强度与胶层厚度无关。'
    expect(uncited(`${alone}李明等[3]发现接缝强度随胶层厚度提高。`)).toHaveLength(1)
  })

  test('is told once for each sentence', () => {
    expect(uncited('目录协会强调，作者应当核对引文，编辑应当抽查引文，读者应当报告差错。')).toHaveLength(1)
  })

  test('is not looked for in a section of methods', () => {
    const sentence = '2021 年 3 月 5 日，国家档案局发布《电子文献著录办法》。'
    expect(found(paper([ZH_CITED, sentence], '2 研究方法'), 'uncited-claim')).toEqual([])
  })
})

describe('a source without a name', () => {
  test.each(unnamedCues.map(({example}) => example))('is told: %s', (example) => {
    expect(found(paper([/\p{Script=Han}/u.test(example) ? ZH_CITED : CITED, example]), 'unnamed-source')).toHaveLength(
      1,
    )
  })

  test.each([
    'However, recent studies confirmed that lists decay.',
    'In this context, several recent reports have linked damp to lost entries.',
    'It has been demonstrated that lists decay.',
    'Different social surveys clearly show that lists decay.',
    '国外相关研究表明，文献表很少有人读完。',
  ])('is told in the words of reports: %s', (sentence) => {
    expect(found(paper([CITED, sentence]), 'unnamed-source')).toHaveLength(1)
  })

  test.each([
    'It was hypothesized that readers of the second group skip the list.',
    'It is well known that lists decay.',
    'It shows the share of each kind of entry.',
    'A case study shows how the list is made.',
    '本研究表明，文献表很少有人读完。',
    'It was also found that the lists differ.',
    '有人会认为，文献表并不重要。',
    'One might think that lists do not matter. Some may argue that they never did.',
    '有学者认为，引文失真源于转引[3]。',
    '有学者认为，引文失真源于转引。例如，贝克比较了两种文献表[2]。',
    'Some scholars argue that lists decay (Adams, 2001).',
  ])('is none in: %s', (sentence) => {
    expect(found(paper([CITED, sentence]), 'unnamed-source')).toEqual([])
  })
})

test('many references on one statement are told, on works that the statement counts they are not', () => {
  const list = Array.from({length: 12}, (_, i) => `Author${String.fromCharCode(97 + i)} A. Work ${i}. Journal, 2001.`)
  const chain = (sentence: string): string[] => found(paper([sentence], '1 Introduction', list), 'long-chain')
  expect(chain('The colour of the ink depends on the age of the paper [1–12].')).toHaveLength(1)
  expect(chain('The colour depends on age [1–12]. It fades with the colour of the light [1–12].')).toHaveLength(1)
  for (const sentence of [
    'Several groups have measured the colour of the ink [1–12].',
    'The colour was measured in 12 studies [1–12].',
    'Models of fading were tried by many teams [1–12].',
    '已有许多研究讨论了墨水褪色的原因[1-12]。',
  ])
    expect(chain(sentence)).toEqual([])
})

test('every cue finds its own example', () => {
  for (const {cue, example} of [...ownCues.zh, ...ownCues.en])
    expect([example, cue.test(example)]).toEqual([example, true])
  for (const {words, example} of [...countedCues.zh, ...countedCues.en])
    expect([
      example,
      words.test(example.replace(/[[(]?(?:e\.g\., )?\[?3[–-]12.*$/, (end) => (end.startsWith('(') ? '(e.g., [' : ''))),
    ]).toEqual([example, true])
})

test('a name is matched whole: Hill is not found in Hillman', () => {
  const entries = ['Hillman T. One. 2001.', 'Baker B. Two. 2002.', 'Clark C. Three. 2003.']
  const text = 'The error was first counted by Hill et al. [2] in 2002.'
  expect(found(paper([text], '1 Introduction', entries), 'author-mismatch')).toEqual([])
  expect(found(paper([text], '1 Introduction', [...entries, 'Hill T. Four. 2004.']), 'author-mismatch')).toEqual([
    '“Hill” is cited as `[2]`, which has no such author; `[4]` has.',
  ])
})

const FILLER = 'They come from the bulletins of two northern libraries and were printed between the wars.'

describe('a figure of the abstract', () => {
  const body = Array.from({length: 22}, (_, i) => `Row ${i + 30} holds a value.`).join(' ')
  const told = (abstract: string, more: string): string[] =>
    found(
      ['A Title of Some Paper', `Abstract: ${abstract} ${FILLER}`, '1 Introduction', `${more} ${FILLER} ${body}`].join(
        '\n\n',
      ),
      'abstract-only-figure',
    )

  test.each([
    ['We read 12400 entries.', 'We read 12.400 entries.'],
    ['We read 12,400 entries.', 'We read 12400 entries.'],
    ['Of all entries 61.7% were right.', 'Of all entries 61,7% were right.'],
    ['Only 2.5% were wrong.', 'One of 40 entries was wrong.'],
    ['We read 245 entries.', 'We read 120 Chinese entries and 125 English entries.'],
    ['We read 25 entries.', 'We read twenty-five entries.'],
    ['We read more than 2,700 entries.', 'We read many entries.'],
    ['The share of right entries rose by 2.46%.', 'The shares are in the table.'],
  ])('is in the body in another form: %s', (abstract, text) => {
    expect(told(abstract, text)).toEqual([])
  })

  test('is told where the body has another one', () => {
    expect(told('We read 254 entries.', 'We read 120 Chinese entries and 125 English entries.')).toHaveLength(1)
    expect(told('Of all 61.7% were right.', 'Of all 67,1% were right.')).toHaveLength(1)
  })

  test('is not told where a whole table of the abstract stands in no sentence', () => {
    expect(told('The values were 215, 143, 362 and 471 in the four jars.', 'The values are in a table.')).toEqual([])
  })
})

test('a label that falls out of its series is told over paragraphs of one section too', () => {
  const labels = ['来源分为三类。层次1：', '期刊和图书；层次2：', '报纸和网页；级别3：其余的来源。']
  expect(found(paper(labels), 'label-slip')).toEqual(['“级别3” stands where the series has “层次3”.'])
})

test('a citation behind an interval of time is one, the ends of an interval are none', () => {
  const numbers = (text: string): number[][] =>
    documentOf(paper([text])).citations.map((citation) => [...citation.numbers])
  expect(numbers('The scores were stable over a two-day interval [2, 4]. They were read twice [1].')).toEqual([
    [2, 4],
    [1],
  ])
  expect(numbers('The scores lie in the interval [2, 4]. They were read twice [1].')).toEqual([[1]])
  expect(numbers('The mean was 3 (95% CI [2, 4]). It was read twice [1].')).toEqual([[1]])
})

test('two numbers that changed places in a short paper are told all the same', () => {
  const cited = [1, 2, 3, 7, 5, 6, 4, 8, 9, 10].map((n) => `Fact number ${n} was shown before [${n}].`).join(' ')
  const list = Array.from({length: 10}, (_, i) => `Author${i} A. Title of work ${i}. Journal, 2001.`)
  expect(found(paper([cited], '1 Introduction', list), 'citation-order')).toHaveLength(2)
})

test('two words of a longer name are no other spelling of a name', () => {
  expect(
    found(
      paper(['OpenCitations counts links. The Initiative for Open Citations began it. OpenCitations is free.']),
      'name-variants',
    ),
  ).toEqual([])
})

test('numbers in a row that stand elsewhere are a column out of its place, and no numbers out of turn', () => {
  const cited = (numbers: ReadonlyArray<number>): string =>
    numbers.map((n) => `Fact number ${n} was shown before [${n}].`).join(' ')
  const list = Array.from({length: 40}, (_, i) => `Author${i} A. Title of work ${i}. Journal, 2001.`)
  const order = (numbers: ReadonlyArray<number>): string[] =>
    found(paper([cited(numbers)], '1 Introduction', list), 'citation-order')
  const rising = Array.from({length: 40}, (_, i) => i + 1)
  const moved = [...rising.slice(0, 20), ...rising.slice(23), ...rising.slice(20, 23)]
  expect(order(moved)).toEqual([])
  const late = [...rising.slice(0, 20), ...rising.slice(21), 21]
  expect(order(late)).toHaveLength(1)
  expect(order(late.filter((n) => n !== 22))).toEqual([])
})

test('a chapter behind one that lost its number does not jump, nor does a row of a table', () => {
  const headed = (...headings: ReadonlyArray<string>): string[] =>
    found(headings.flatMap((heading) => [heading, CITED]).join('\n\n'), 'heading-number-jump')
  expect(headed('1 Introduction', '1.1 Old lists', 'Methods', '3.1 New lists', '3.2 Other lists')).toEqual([])
  expect(headed('1 Introduction', '1.1 Old lists', '1.4 mm 12 16 20 24', '1.2 New lists')).toEqual([])
})

test('a source at the head of an item speaks for the item', () => {
  const item = (head: string): string[] =>
    found(
      paper([
        CITED,
        `There are two ways.\n\n• ${head} Of each two lists the shorter one is kept. Some authors hold that the order says more.\n\n• Ranking by age [2]. The older list is kept.`,
      ]),
      'unnamed-source',
    )
  expect(item('Ranking by length [1].')).toEqual([])
  expect(item('Ranking by length.')).toHaveLength(1)
})

test('an English abstract without an English title is told', () => {
  const zh = [
    '引文标注方式的识别研究',
    '林舟',
    '摘　要：引文数据的规模不断扩大，各类工具都从正文里读取引文的标注方式，识别的效果并不相同。',
  ]
  const body = [
    '1 引言',
    ...Array.from({length: 6}, () => '各类工具从论文的正文里读取引文，再把它们同文后的参考文献连接起来[1]。'),
  ]
  const en =
    'Abstract: Citation data grow larger. Tools read the marking of citations from the body, and they recognise it with varying success.'
  const told = (title: string): string[] =>
    found([...zh, ...(title ? [title] : []), 'Lin Zhou', en, ...body].join('\n\n'), 'missing-part')
  expect(told('')).toEqual(['There is no English title.'])
  expect(told('Recognising the Marking of Citations')).toEqual([])
})

describe('a claim of the abstract', () => {
  const body = Array.from(
    {length: 45},
    (_, i) =>
      `Row ${i} of the list names a printer of northern bulletins, and the ink of its entries has faded since the war.`,
  )
  const told = (sentence: string): string[] =>
    found(
      [
        'Printers of Northern Bulletins',
        `Abstract: The list names printers of bulletins, and the ink of many entries has faded. ${sentence}`,
        '1 Introduction',
        ...body,
        'Elsewhere pigeons were fed beside the canal.',
      ].join('\n\n'),
      'abstract-only-claim',
    )

  test('is told where the body knows hardly a word of it', () => {
    expect(told('Sparrows of the frozen harbour have doubled the weight of their eggs beside the pier.')).toHaveLength(
      1,
    )
  })

  test.each(['The ink of the northern entries has faded more than the names of the printers.', 'They vanish.'])(
    'is not told where it words anew what the body says, or is short: %s',
    (sentence) => {
      expect(told(sentence)).toEqual([])
    },
  )
})

test('a sentence that the abstract of the other language leaves out is told, with the language that lacks it', () => {
  const zh = [
    '湖泊的盐度在二十年间持续上升。',
    '渔业部门在2019年测量了312个湖泊的水质。',
    '研究发现，干旱可能是盐度上升的主要原因。',
    '农业用水对湖泊的盐度没有产生显著影响。',
    '当地居民普遍支持恢复湿地的生态环境。',
  ]
  const en = [
    'The salinity of the lakes has risen for twenty years.',
    'In 2019 the fishery department measured the water quality of 312 lakes.',
    'We found that drought may be the main cause of the rise in salinity.',
    'Agricultural use of water had no significant influence on the salinity of the lakes.',
    'Local residents generally support the recovery of the ecological environment of the wetlands.',
  ]
  const body = Array.from({length: 6}, () => '湖泊的盐度由各站的水样测得，测量的方法已有文献说明[1]。')
  const told = (chinese: ReadonlyArray<string>, english: ReadonlyArray<string>): string[] =>
    found(
      [
        '湖泊盐度的变化',
        `摘要：${chinese.join('')}`,
        '关键词：湖泊；盐度',
        'Change of the Salinity of Lakes',
        `Abstract: ${english.join(' ')}`,
        'Keywords: lakes; salinity',
        '1 引言',
        ...body,
      ].join('\n\n'),
      'untranslated-passage',
    )
  const without = (list: ReadonlyArray<string>, at: number): string[] => list.filter((_, i) => i !== at)
  expect(told(zh, en)).toEqual([])
  expect(told(zh, without(en, 3))).toEqual([
    'The English abstract has nothing that renders “农业用水对湖泊的盐度没有产生显著影响。”',
  ])
  expect(told(without(zh, 4), en)).toEqual([expect.stringMatching(/^The Chinese abstract .* “Local residents/)])
})

test('a wrong share and a date that no calendar has are found in captions', () => {
  const text = paper([
    CITED,
    'Figure 1. Replies by country. Of these, 34 of the 50 editors (78%) replied by 31 June 2016.',
  ])
  expect(found(text, 'wrong-arithmetic', 'impossible-date')).toHaveLength(2)
})

test('an entry is cited where its number stands in brackets that were read as no marker', () => {
  const list = ['Adams A. One. 2001.', 'Baker B. Two. 2002.', 'Clark C. Three. 2003.', 'Davis D. Four. 2004.']
  const text = (last: string): string[] =>
    found(paper([`${CITED} ${last}`], '1 Introduction', list), 'uncited-reference')
  expect(text('The rest were lost [3, 4].')).toEqual([])
  expect(text('The rest lie in the range [3, 4].')).toEqual([])
  expect(text('The rest lie in v[3] and v[4].')).toHaveLength(2)
})

test('a heading number is not left out where a line that was read as no heading begins with it', () => {
  const text = (between: string): string[] =>
    found(
      ['1 Introduction', CITED, '1.1 Old lists', CITED, ...(between ? [between] : []), '1.3 New lists', CITED].join(
        '\n\n',
      ),
      'heading-number-jump',
    )
  expect(text('')).toHaveLength(1)
  expect(
    text('1.2 Lists that were kept by hand, as they were in the first libraries, are told of here: they were short.'),
  ).toEqual([])
})

test('two works that bear one DOI are not called the same work', () => {
  const entries = [
    'Adams A. The early history of printed lists. Journal of Lists, 2001. doi:10.1000/182.',
    'Baker B. Two. 2002.',
    'Clark C. Ink and colour in northern bulletins. Annals of Ink, 2003. doi:10.1000/182.',
  ]
  expect(found(paper([`${CITED} They faded [3].`], '1 Introduction', entries), 'duplicate-reference')).toEqual([
    'References `[3]` and `[1]` bear the same DOI (10.1000/182), and their titles differ.',
  ])
})

test('a bracket whose partner a page has carried into the next paragraph is no slip', () => {
  const torn = [
    'The first lists (those of the northern libraries were kept by hand.',
    'They were short) and they were lost.',
  ]
  expect(found(paper(torn), 'unbalanced-mark')).toEqual([])
  expect(found(paper([torn[0]!, 'They were short and they were lost.']), 'unbalanced-mark')).toHaveLength(1)
})
