import {describe, expect, test} from 'vitest'
import {annotatedOf, sourceOf} from './support/annotated.ts'
import {brokenOrigins} from './support/invariants.ts'

/** The clean text of a short paper with this paragraph in it. */
function recovered(paragraph: string) {
  const text = `引文标注研究\n\n1 引言\n\n${paragraph}\n\n以上是全部的内容，作者感谢各位读者。\n`
  const document = annotatedOf(text)
  expect(brokenOrigins(document, sourceOf(text).sourceText)).toEqual([])
  return {
    text: document.text.replace(/^引文标注研究\n1 引言\n/, '').replace(/\s?以上是全部的内容，作者感谢各位读者。$/, ''),
    furniture: document.furniture.map(({kind, text}) => [kind, text]),
    hidden: document.findings.filter(({rule}) => rule === 'hidden-characters'),
  }
}

describe('glyphs of the page are read as the letters that the author wrote', () => {
  test.each([
    [
      'ligatures',
      'An eﬃcient workﬂow was ﬁrst oﬀered to the staﬀ.',
      'An efficient workflow was first offered to the staff.',
    ],
    ['radicals', '参考⽂献的⼀部分是⻓的，⻔类也多。', '参考文献的一部分是长的，门类也多。'],
    ['compatibility ideographs', '他\uf92c友人都見到了這一頁。', '他郎友人都見到了這一頁。'],
    ['forms of vertical setting', '见前文︵第三节︶所说。', '见前文（第三节）所说。'],
    ['bullets of Symbol', '\uf0b7 第一项是文献的著录。', '• 第一项是文献的著录。'],
    [
      'letters printed three times for bold',
      '定定定义义义的文字放在这里，供读者参考。',
      '定义的文字放在这里，供读者参考。',
    ],
    ['a doubled line', '引引言言部部分分', '引言部分'],
  ])('%s', (_name, printed, text) => {
    const result = recovered(printed)
    expect(result.text).toBe(text)
    expect(result.hidden).toEqual([])
  })

  test('a heading printed three times over each other is a heading', () => {
    const document = annotatedOf(
      '引文标注研究\n\n1 引引引言言言\n\n正文在这里，说明研究的目的。\n\n2 结结结论论论\n\n到此为止。\n',
    )
    expect(document.headings.map(({text}) => text)).toEqual(['引言', '结论'])
  })

  test.each([
    ['reduplication', '大家高高兴兴地来，明明白白地走。'],
    ['laughter', '他笑道：哈哈哈，好好好，你来了。'],
    ['full-width forms', '样本量为１２，编号为Ａ。'],
    ['superscripts and mathematical letters', '面积为 3 m²，记为 𝑡。'],
    ['bases of a gene', 'The primer was gggaaacccttt and nothing else was used.'],
    ['a gap in the table of letters', 'The bookkeeper needed a balloon for the committee.'],
  ])('%s stay as they are', (_name, printed) => {
    expect(recovered(printed).text).toBe(printed)
  })
})

describe('what prints nothing is kept apart from the text and listed', () => {
  test.each([
    ['control characters', '参考\u0007文献的\u0000著录很重要。', '参考文献的著录很重要。'],
    ['the zero width space', '参考\u200b文献的著录很重要。', '参考文献的著录很重要。'],
    ['a byte order mark inside', '参考\ufeff文献的著录很重要。', '参考文献的著录很重要。'],
    ['bidirectional marks', '参考文献\u200e的著录\u202e很\u202c重要。', '参考文献的著录很重要。'],
    [
      'soft hyphens within a line',
      'The infor\u00admation is im\u00adportant to readers.',
      'The information is important to readers.',
    ],
    ['variation selectors', '葛\u{e0100}先生的著录很重要。', '葛先生的著录很重要。'],
  ])('%s', (_name, printed, text) => {
    const result = recovered(printed)
    expect(result.text).toBe(text)
    expect(result.furniture.length).toBeGreaterThan(0)
    expect(result.furniture.every(([kind]) => kind === 'control')).toBe(true)
  })

  test('a soft hyphen at a line end goes with the line end', () => {
    const line =
      'The references of a paper are part of it, and every editor who has time for them looks at the infor\u00ad'
    const {text, furniture} = recovered(`${line}\nmation that they hold.`)
    expect(text).toContain('looks at the information that they hold.')
    expect(furniture).toEqual([['hyphen', '\u00ad']])
  })

  test('joiners stay where their script needs them', () => {
    expect(recovered('引文“می\u200cخواهم”是波斯语。').text).toBe('引文“می\u200cخواهم”是波斯语。')
  })

  test('labels and markers are found though something hides in them', () => {
    const document = annotatedOf(
      '引文标注研究\n\n摘\u200b要：本文检查了三百篇论文的参考文献，说明著录的错误从哪里来，又怎样在付印之前改正。\n\n1 引言\n\n著录有误[\u200b1]。\n\n参考\u0002文献\n\n[1] 王某. 题名[J]. 学报, 2020, 3(1): 1-9.\n',
    )
    expect(document.abstracts).toHaveLength(1)
    expect(document.citations.map(({numbers}) => numbers)).toEqual([[1]])
    expect(document.references.map(({status}) => status)).toEqual(['listed'])
  })
})

describe('characters that hide something are a finding', () => {
  test.each([
    ['an override of the direction', '结果为\u202e321\u202c例。', 'warning'],
    ['a zero width space inside a word', 'The refer\u200bences were read twice by us.', 'info'],
    ['tags that no one sees', '参考文献\u{e0041}\u{e0042}的著录。', 'warning'],
    ['a private glyph inside a word', '参考\ue123文献的著录。', 'info'],
    ['a character that was lost', '参考\ufffd献的著录。', 'info'],
  ])('%s', (_name, printed, severity) => {
    expect(recovered(printed).hidden.map((finding) => finding.severity)).toEqual([severity])
  })

  test('signs of formulas that a font alone knows are no finding', () => {
    expect(recovered('权重之和为 c \uf8eb 2 \uf8f6 r，其中 r \ufffd c 成立。').hidden).toEqual([])
  })

  test('it is said once for each kind, at the first place', () => {
    const {hidden} = recovered('The refer\u200bences and the mar\u200bkers and the edi\u200btors are named here.')
    expect(hidden).toHaveLength(1)
    expect(hidden[0]!.message).toContain('3')
  })
})
