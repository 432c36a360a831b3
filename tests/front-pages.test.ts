import {expect, test} from 'vitest'
import {annotatedOf} from './support/annotated.ts'
import {wrap} from './support/wrap.ts'

const abstract =
  'Readers of old maps tend to trust the printed scale. We asked 60 readers to measure roads on 12 sheets and compared their figures with surveys of the same roads. Most figures were too short, and those of practised readers were no better.'
const chinese =
  '旧地图的读者往往相信图上印出的比例尺。本文请六十位读者在十二幅图上量取道路的长度，再同实测的长度比较。结果表明，多数读数偏短，熟练的读者也没有读得更准。'
const body = [
  'Printed scales were drawn for the middle of a sheet. Towards its edges they fail, as the paper has shrunk and the projection has changed what a finger is worth [1]. Readers seldom allow for either.',
  'We therefore asked readers to measure the same roads twice, first with the printed scale and then with a scale of their own that two known towns had given them [2].',
]
const chineseBody = [
  '图上印出的比例尺是为图幅的中部画的。越靠近边缘，它就越不可靠，因为纸张会收缩，投影也会改变一指宽所代表的长度[1]。读者很少考虑这两件事。',
  '因此我们请读者把同一条道路量两遍，第一遍用印出的比例尺，第二遍用由两座已知市镇推得的比例尺[2]，再比较两遍的读数。',
]

const paperOf = (front: ReadonlyArray<string>): string =>
  [
    ...front.flatMap((line) => wrap(line, 64)),
    'Introduction',
    ...body.flatMap((paragraph) => wrap(paragraph, 64)),
    'References',
    '[1] Wong A, Lee E. Paper and its shrinking. Maps Today. 2004;12:33-41.',
    '[2] Diaz C. Fingers as measures. J Old Maps. 2011;3(2):5-19.',
    '',
  ].join('\n')

/** What is read of a paper's front page. */
const frontOf = (front: ReadonlyArray<string>) => {
  const {title, authors, abstracts, paragraphs, text} = annotatedOf(paperOf(front))
  const points = [...text]
  return {
    title,
    authors: authors.map(({name}) => name),
    abstracts: abstracts.map((one) => one.text),
    paragraphs: paragraphs.map(({start, end}) => points.slice(start, end).join('')),
  }
}

test('the name of the journal, its issue and the kind of article above a title are no part of it', () => {
  const read = {
    title: 'Measuring roads on old maps with a printed scale',
    authors: ['Ada Wong', 'Carl Diaz', 'Eve Lee'],
  }
  const mastheads = [
    [
      'Example Maps & Charts 137 (2015) 1–9',
      'Contents lists available at ExampleDirect',
      'journal homepage: www.example.org/maps',
    ],
    ['ORIGINAL ARTICLE', 'Open Access'],
    [
      'Wong et al. BMC Examples (2018) 18:233',
      'https://doi.org/10.0000/s00000-018-0233-7',
      'RESEARCH ARTICLE Open Access',
    ],
    ['Maps 2021, 10, 845', 'Article'],
    ['arXiv:1909.01234v2 [econ.XX] 4 Sep 2019'],
    ['Journal of Old Maps', 'ISSN: 0000-0000 (Print)'],
  ]
  for (const lines of mastheads)
    expect(
      frontOf([
        ...lines,
        'Measuring roads on old maps with a printed scale',
        'Ada Wong1*, Carl Diaz2, Eve Lee1',
        'Abstract',
        abstract,
      ]),
      lines[0],
    ).toMatchObject({...read, abstracts: [abstract], paragraphs: body})
})

test('a byline is known with its grades, its marks and its letters, and is no part of the title above it', () => {
  const bylines = [
    'Ada Wong, Student Member, IEEE, Carl Diaz, Senior Member, IEEE, and Eve Lee',
    'Ada Wong1 • Carl Diaz2 • Eve Lee1',
    'Ada Wong a,⇑, Carl Diaz a,b, Eve Lee b',
    'Ada Wong1☯, Carl Diaz2☯*, Eve Lee1,3',
    'Ada Wong, MD, PhD, Carl Diaz, MPH, Eve Lee, PhD',
    'Ada Wong∗+ , Carl Diaz$ , Eve Lee+#',
  ]
  for (const byline of bylines)
    expect(
      frontOf(['Measuring roads on old maps with a printed scale', byline, 'Abstract', abstract]),
      byline,
    ).toMatchObject({
      title: 'Measuring roads on old maps with a printed scale',
      authors: ['Ada Wong', 'Carl Diaz', 'Eve Lee'],
    })
})

test('authors may stand one by one, each above an address, and a title bears no mark of its note', () => {
  const front = [
    'Measuring roads on old maps∗',
    'Ada Wong',
    'Example University',
    'Old Town, Utopia',
    'ada@example.org',
  ]
  expect(
    frontOf([...front, 'Carl Diaz', 'University of Samples', 'diaz@example.org', 'ABSTRACT', abstract]),
  ).toMatchObject({
    title: 'Measuring roads on old maps',
    authors: ['Ada Wong', 'Carl Diaz'],
    abstracts: [abstract],
    paragraphs: body,
  })
})

test('prose right above the keywords is the abstract where no label names one', () => {
  const sidebar = [
    'Edited by:',
    'Nora Dunn,',
    'Example Institute, Utopia',
    'Citation:',
    'Wong A (2021) Measuring roads.',
    'doi: 10.0000/ex.2021.1',
  ]
  const front = ['Measuring roads on old maps with a printed scale', 'Ada Wong* and Carl Diaz']
  expect(frontOf([...front, ...sidebar, abstract, 'Keywords: maps, scales, roads'])).toMatchObject({
    abstracts: [abstract],
    paragraphs: body,
  })
})

test('an abstract ends where the history of the article begins', () => {
  const front = ['Measuring roads on old maps with a printed scale', 'Ada Wong and Carl Diaz', 'ABSTRACT', abstract]
  const history = [
    'ARTICLE HISTORY',
    'Received 3 May 2017',
    'Accepted 1 February 2018',
    'KEYWORDS',
    'Maps; scales; roads',
  ]
  expect(frontOf([...front, ...history])).toMatchObject({abstracts: [abstract], paragraphs: body})
})

test('notes on rights and addresses at the foot of a page are no paragraphs, and the paragraph goes on after them', () => {
  const notes = [
    '⇑ Corresponding author at: Example University, Old Town, Utopia.',
    'E-mail address: ada@example.org (A. Wong).',
    'http://dx.doi.org/10.0000/j.maps.2015.01.021',
    '0000-0000/© 2015 Example Ltd. All rights reserved.',
  ]
  const paper = paperOf([
    'Measuring roads on old maps with a printed scale',
    'Ada Wong1*, Carl Diaz2',
    'Abstract',
    abstract,
  ])
  const second = wrap(body[0]!, 64)[1]!
  const cut = paper.replace(second, [second, ...notes].join('\n'))
  const whole = annotatedOf(cut)
  const points = [...whole.text]
  expect(whole.paragraphs.map(({start, end}) => points.slice(start, end).join(''))).toEqual(body)
})

const chinesePaper = (front: ReadonlyArray<string>, notes: ReadonlyArray<string> = []): string => {
  const [first, ...rest] = chineseBody.map((paragraph) => wrap(`　　${paragraph}`, 44).join('\n'))
  return [
    ...front,
    '一、引言',
    first,
    ...notes,
    ...rest,
    '参考文献',
    '[1] 王芳. 纸张的收缩[J]. 地图学刊, 2004(2): 33-41.',
    '[2] 李明. 以指为尺[J]. 古地图, 2011(3): 5-19.',
    '',
  ].join('\n')
}

test('Chinese journals print their name, issue and column above a title, with a sign before the byline', () => {
  const mastheads = [
    [
      '第 28 卷 第 2 期',
      '2011 年 4 月',
      '示 例 地 图 学 报',
      'Vol.28 No.2',
      'Apr. 2011',
      '文章编号：1000-0000(2011)02-0201-07',
    ],
    ['示例地图学报·2017，32（4）：401－409'],
    ['·论著·'],
    ['【地图史】'],
  ]
  for (const lines of mastheads) {
    const front = [
      ...lines,
      '旧地图上道路长度的量取',
      '■ 王芳1 李明1,2',
      ...wrap(`摘要：${chinese}`, 44),
      '关键词：地图；比例尺',
    ]
    const {title, authors, abstracts} = annotatedOf(chinesePaper(front))
    expect([title, authors.map(({name}) => name), abstracts.map(({text}) => text)], lines[0]).toEqual([
      '旧地图上道路长度的量取',
      ['王芳', '李明'],
      [chinese],
    ])
  }
})

test('the cover of a thesis gives its title and its author', () => {
  const cover = [
    '分类号：P28',
    '硕 士 学 位 论 文',
    '旧地图上道路长度的量取研究',
    '论文作者：郭婷',
    '指导教师：陈建 教授',
    '培养单位：示例学院',
  ]
  const {title, authors} = annotatedOf(chinesePaper([...cover, '摘 要', ...wrap(chinese, 44), '关键词：地图；比例尺']))
  expect([title, authors]).toEqual(['旧地图上道路长度的量取研究', [{name: '郭婷'}]])
})

test('notes on sources with circled numbers are footnotes, and the paragraph that they cut is one', () => {
  const notes = ['① 参见王某：《纸张的收缩》，示例出版社 2004 年版，第 12 页。', '② 前引①，王某书，第 15 页。']
  const {blocks, text, paragraphs} = annotatedOf(
    chinesePaper(['旧地图上道路长度的量取', '王芳', ...wrap(`摘要：${chinese}`, 44)], notes),
  )
  const points = [...text]
  expect(
    blocks.filter(({kind}) => kind === 'footnote').map(({start, end}) => points.slice(start, end).join('')),
  ).toEqual(notes)
  expect(paragraphs.map(({start, end}) => points.slice(start, end).join('').trim())).toEqual(chineseBody)
})
