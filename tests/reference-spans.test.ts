import {expect, test} from 'vitest'
import {annotatedOf} from './support/annotated.ts'

const paper = (entries: ReadonlyArray<string>): string =>
  [
    '1 Introduction',
    'Readers check the sources of a paper by hand [1], one after another [2], and it takes them hours and hours [3].',
    '',
    'References',
    ...entries.map((entry, i) => `[${i + 1}] ${entry}`),
    '',
  ].join('\n')

const zh = '周恒, 李滨. 沙洲的形成与消退[J]. 水文通报, 2019, 38(4): 21-29.'
const en = 'Okafor, N., & Lind, B. (2011). 𝒯-marks in the margin of journals. Journal of Printing, 4(2), 17–29.'
const book = 'Varga T. How editors read. Porto: Mar Press, 2015.'

/** The printed text of each field, as an outsider takes it: by code points. */
function printed(entries: ReadonlyArray<string>) {
  const {text, references} = annotatedOf(paper(entries))
  const points = [...text]
  return references.map(({spans}) =>
    Object.fromEntries(spans.map(({field, start, end}) => [field, points.slice(start, end).join('')])),
  )
}

test('each field of a reference tells where it stands in the text', () => {
  const [first, second, third] = printed([zh, en, book])
  expect(first).toMatchObject({
    author: '周恒, 李滨',
    title: '沙洲的形成与消退',
    'container-title': '水文通报',
    issued: '2019',
    volume: '38',
    issue: '4',
    page: '21-29',
  })
  expect(second).toMatchObject({
    author: 'Okafor, N., & Lind, B.',
    issued: '2011',
    title: '𝒯-marks in the margin of journals',
    'container-title': 'Journal of Printing',
    page: '17–29',
  })
  expect(third).toMatchObject({title: 'How editors read', 'publisher-place': 'Porto', publisher: 'Mar Press'})
})

test('fields and entries have a confidence, and what is missing has none', () => {
  const {references} = annotatedOf(paper([zh, en]))
  const [first, , third] = references
  expect(first!.confidence).toBeGreaterThan(0.5)
  for (const {confidence} of first!.spans) expect(confidence).toBeGreaterThan(0)
  expect(third).toMatchObject({status: 'missing', spans: [], confidence: null})
})

test('the English twin of an entry printed in both languages has its place', () => {
  const twin = 'ZHOU H, LI B. How shoals form and vanish[J]. Hydrology Letters, 2019, 38(4): 21-29.'
  const [first] = printed([`${zh} ${twin}`, en, book])
  expect(first).toMatchObject({title: '沙洲的形成与消退', translation: twin})
})
