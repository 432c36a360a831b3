import {expect, test} from 'vitest'
import {annotatedOf} from './support/annotated.ts'

const paragraphs = [
  '近百年来，旧地图的比例尺不断地被重新推算，读者却很少注意每一幅图都有一个自己的比例尺，因此量得的长度多半偏短[1]。熟练的读者也没有读得更准，因为纸张一百年里会收缩一指宽，横着纤维的方向收缩得比顺着的方向更多，受过潮的图幅还会再次伸长[2]。读图的人很少问纤维朝哪一个方向，也很少问图幅有没有受过潮。',
  '本文请六十位读者量取道路的长度，再同实测的长度比较，看多数读数是不是偏短。每一幅图都由三位读者各量一遍，三遍的读数相差不超过一成的才算数[3]。结果同预料的一样，印出的比例尺越靠近图幅的边缘就越不可靠，图幅中部的读数则同实测的长度相差不多，读者之间的差别也不大。',
  '可见量取道路的长度不能只靠图上印出的比例尺而不问这幅图的纸张和投影以及它在一百多年里的遭遇和收藏它的人怎样对待它，也不能指望熟练的读者凭经验就把一幅收缩得不均匀的图幅读成一幅从来没有受过潮也没有被人折叠过的图幅[2]。用两座已知市镇推得的比例尺虽然费事却比印出的比例尺更接近这幅图的实际情形。',
]

/** Lines of 24 characters, a raised marker counted as one, each broken behind its commas and around the stop behind a marker. */
const column = paragraphs
  .flatMap((paragraph) => paragraph.match(/(?:\[\d\]|.){1,24}/gu)!)
  .flatMap((line) => line.split(/(?<=，)|(?<=\])(?=。)|(?<=\]。)/))
const front = [
  '旧地图上道路长度的量取',
  '王芳 李明',
  '摘要：本文比较读者在旧地图上量得的道路长度，说明比例尺为什么不可靠。',
  '一、比例尺',
]
const list = [
  '参考文献',
  '[1] 王芳. 纸张的收缩[J]. 地图学刊, 2004(2): 33-41.',
  '[2] 李明. 以指为尺[J]. 古地图, 2011(3): 5-19.',
  '[3] 陈建. 受潮的图幅[M]. 旧城: 示例出版社, 2001.',
]

test('printed lines that an extractor broke behind commas and around raised markers are put together', () => {
  const {paragraphs: found, text, citations} = annotatedOf([...front, ...column, ...list, ''].join('\n'))
  const points = [...text]
  expect(column.filter((line) => line.length < 12).length).toBeGreaterThan(8)
  expect(found.map(({start, end}) => points.slice(start, end).join(''))).toEqual(paragraphs)
  expect(citations.map(({numbers}) => numbers)).toEqual([[1], [2], [3], [2]])
})

test('a stop on a line of its own belongs to the line above it', () => {
  const lines = [
    '图上印出的比例尺是为图幅的中部画的，越靠近边缘就越',
    '不可靠，因为纸张会收缩，投影也会改变一指宽的长度[1]',
    '。',
  ]
  const {paragraphs: found, text} = annotatedOf([...front, ...lines, ...list, ''].join('\n'))
  const points = [...text]
  expect(found.map(({start, end}) => points.slice(start, end).join(''))).toEqual([lines.join('')])
})
