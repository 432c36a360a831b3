import fc from 'fast-check'
import type {BlockContent, PhrasingContent, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {settings} from '../pipeline/12-emit/markdown/settings.ts'

const ours = unified().use(remarkGfm).use(remarkStringify, settings)
const general = unified()
  .use(remarkGfm)
  .use(remarkStringify, {...settings, handlers: {}})

const value = fc.oneof(
  fc.string({unit: fc.constantFrom(...'ab1. -*_`#>[]()<&\\|~!:/@$+=^，。中文“”\n\t'), minLength: 1, maxLength: 12}),
  fc.constantFrom('[3]', '题名[J]', 'www.', 'https://a.org', ' · ', '!', '1.', '](', 'w', 'http:', '#', '𠀀'),
)
const text = value.map((it): PhrasingContent => ({type: 'text', value: it}))
const html = fc
  .constantFrom('<mark>', '</mark>', '<a id="x">', '<br>')
  .map((it): PhrasingContent => ({type: 'html', value: it}))
const url = fc.constantFrom('#ref-3', '#a_b', 'https://a.org', 'https://a.org/b_(c)?d&e=f', 'mailto:a@b.org', '', 'a b')
const link = fc
  .tuple(
    url,
    fc.oneof(
      text,
      fc.constantFrom('https://a.org', 'DOI', '3').map((it) => ({type: 'text', value: it})),
    ),
  )
  .map(([to, words]) => ({type: 'link', url: to, children: [words]}) as PhrasingContent)
const strong = fc.oneof(text, link).map((it) => ({type: 'strong', children: [it]}) as PhrasingContent)
const code = value.map((it): PhrasingContent => ({type: 'inlineCode', value: it}))
const line = fc.array(fc.oneof({weight: 3, arbitrary: text}, html, link, strong, code), {minLength: 1, maxLength: 6})

const block = fc
  .tuple(fc.constantFrom('paragraph', 'heading', 'listItem', 'blockquote', 'task'), line)
  .map(([type, children]): BlockContent => {
    const paragraph: BlockContent = {type: 'paragraph', children}
    if (type === 'heading') return {type, depth: 2, children}
    if (type === 'blockquote') return {type, children: [paragraph]}
    if (type === 'paragraph') return paragraph
    const checked = type === 'task' ? true : null
    return {type: 'list', ordered: false, spread: false, children: [{type: 'listItem', checked, children: [paragraph]}]}
  })

test('a line written in one pass is the line that the general way writes, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(block, {minLength: 1, maxLength: 3}), (children) => {
      const tree: Root = {type: 'root', children}
      expect(ours.stringify(tree)).toBe(general.stringify(tree))
    }),
    {seed: 7, numRuns: 5000},
  )
})
