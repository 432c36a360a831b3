import {expect, test} from 'vitest'
import {annotatedOf} from './support/annotated.ts'

/** The lines of a column. A paragraph's first line is shorter, as its indent is lost; no line begins with a stop. */
function column(paragraph: string, width: number, first: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of paragraph) {
    if ([...line].length >= (lines.length === 0 ? first : width) && !/[，。；、]/.test(character)) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}

const abstract =
  '期刊的引文标注方式不一，读者和程序都要先认出方式才能读懂一处引文。本文收集三百篇论文，比较方括号、上标与括注三种方式的用法。研究发现，方括号最常见，上标在抽取文字以后最容易丢失；三种方式在同一刊物的不同年份之间也会互相替换，因而不可以按刊名推定方式，只能从每一篇论文自己的文字里认出来。认出方式以后，编号的先后、标点的全角与半角、区间的写法都可以互相印证，读错的编号因此能够及早发现；认不出方式的论文留给读者判断，不作猜测。抽取时混进正文的页眉与页码会把引文切成两半，应当先行除去。据此提出先认方式再读编号的办法。'
const body = [
  '近年来，引文数据的规模不断扩大，各类工具都从论文的正文里读取引文，再把它们同文后的参考文献连接起来。引文标注的方式却并不统一，同一种刊物也会先后使用几种方式，标注方式因此成为读取引文时先要解决的问题，解决得好不好，决定后面的每一步。',
  '已有的工具在文字里多半只认一种方式，遇到别的方式就读不出引文，也不会告诉读者漏掉什么。本文比较几种标注方式的样子，说明它们在抽取出来的文字里还剩下什么，哪些方式还能凭借编号的先后补认，哪些方式只好留给读者自己去判断，别无他法。',
  '方式的比较从编号开始。编号在方括号里的，抽取以后方括号还在；编号作上标的，抽取以后同前面的字连成一串，只能由数字的先后和位置来推断。推断出来的编号如果比文后的条目还多，就说明推断有误，应当退回重新认定方式。',
]
/** A paper of a journal whose pages open with the abstract: the title stands below it, the author in a running head. */
const paperWith = (head: string): string =>
  [
    ` 摘   要：${column(abstract, 44, 39).join('\n\n')}`,
    [' 期刊论文引文标注方式的识别研究', ...body.flatMap((paragraph) => column(paragraph, 22, 19))].join('\n\n'),
    `${head}\n\n— 12 —\n`,
  ].join('\n')
const paper = paperWith('◇林　舟：期刊论文引文标注方式的识别研究')

test('a paper that opens with its abstract has the title below it, and the author whom a running head names', () => {
  const {title, authors, abstracts} = annotatedOf(paper)
  expect(title).toBe('期刊论文引文标注方式的识别研究')
  expect(authors).toEqual([{name: '林舟'}])
  expect(abstracts.map(({text}) => text)).toEqual([abstract])
})

test('a title that a running head repeats is a block of its own, and the body begins after it', () => {
  const {blocks, text} = annotatedOf(paper)
  const points = [...text]
  expect(blocks.map(({kind, start, end}) => [kind, points.slice(start, end).join('')])).toEqual([
    ['abstract', `摘   要：${abstract}`],
    ['title', '期刊论文引文标注方式的识别研究'],
    ...body.map((paragraph) => ['paragraph', paragraph]),
  ])
})

test('a short line that ends inside a word is no heading', () => {
  const torn = paper.replace(column(body[1]!, 22, 19).join('\n\n'), column(body[1]!, 22, 16).join('\n\n'))
  expect(torn).toContain('\n已有的工具在文字里多半只认一种方\n')
  expect(annotatedOf(torn).headings).toEqual([])
  expect(annotatedOf(torn).paragraphs).toHaveLength(3)
})

test('without a running head, the line below the abstract is the title by its wording', () => {
  const {title, authors, paragraphs} = annotatedOf(paperWith('·研究与探讨·'))
  expect(title).toBe('期刊论文引文标注方式的识别研究')
  expect(authors).toEqual([])
  expect(paragraphs).toHaveLength(3)
})

test('where the paper prints no title below its abstract, a running head gives it, and no paragraph is taken for one', () => {
  const untitled = (head: string) => paperWith(head).replace(' 期刊论文引文标注方式的识别研究\n\n', '')
  expect(annotatedOf(untitled('◇林　舟：期刊论文引文标注方式的识别研究'))).toMatchObject({
    title: '期刊论文引文标注方式的识别研究',
    authors: [{name: '林舟'}],
  })
  const {title, paragraphs, abstracts} = annotatedOf(untitled('·研究与探讨·'))
  expect(title).toBeNull()
  expect(paragraphs).toHaveLength(3)
  expect(abstracts.map(({text}) => text)).toEqual([abstract])
})

test('a paper that begins with body text has no title, and keeps its first paragraph', () => {
  const {title, authors, paragraphs} = annotatedOf(paper.slice(paper.indexOf('近年来')))
  expect(title).toBeNull()
  expect(authors).toEqual([{name: '林舟'}])
  expect(paragraphs).toHaveLength(3)
})

test('a heading runs on to a line that hangs below its title', () => {
  const cut = paper.replace(
    `\n\n${column(body[2]!, 22, 19)[0]}`,
    `\n\n1.1　编号与数字之间的区别和\n\n　　 联系\n\n${column(body[2]!, 22, 19)[0]}`,
  )
  const numbered = cut.replace(
    `\n\n${column(body[1]!, 22, 19)[0]}`,
    `\n\n1　方式的比较\n\n${column(body[1]!, 22, 19)[0]}`,
  )
  expect(annotatedOf(numbered).headings.map(({number, text}) => [number, text])).toEqual([
    ['1', '方式的比较'],
    ['1.1', '编号与数字之间的区别和联系'],
  ])
})

test('running heads with their page number set far off are none of the text, and the first page has its number too', () => {
  const lines = (word: string) =>
    Array.from({length: 24}, (_, i) => `${word} number ${i} of a page that is filled to the width of`)
  const pages = ['One', 'Two', 'Three', 'Four'].map((word) => lines(word).join('\n'))
  const {text, headings} = annotatedOf(
    `${pages[0]}\n\n1\n\nA Short Paper                     2\n\n${pages[1]}\n\n3                     What It Says\n\n${pages[2]}\n\nA Short Paper                     4\n\n${pages[3]}\n\n5                     What It Says\n\nThe end of it.`,
  )
  expect(headings).toEqual([])
  expect(text).not.toMatch(/Short Paper|What It Says|\n1\n/)
})

test('a note that a star leads to stands apart, and the sentence above it goes on below', () => {
  const {blocks, text} = annotatedOf(
    'A reader who follows a number in brackets finds an entry.* What\nthe entry says is another matter, and most readers who were asked\nhave never looked it up, although each of them was sure that they\n\n* Entries are called references in what follows here, as is usual.\n\nwould do so if only they had the time, a library card and a reason\nto doubt what stands before them on the page.',
  )
  const points = [...text]
  expect(blocks.map(({kind, start, end}) => [kind, points.slice(start, end).join('').slice(-8)])).toEqual([
    ['paragraph', 'he page.'],
    ['footnote', 's usual.'],
  ])
})
