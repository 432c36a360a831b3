import fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {emitMarkdown} from '../pipeline/12-emit/markdown/index.ts'
import {annotatedTree} from '../pipeline/12-emit/markdown/tree.ts'
import type {AuditedDocument} from '../pipeline/index.ts'
import {documentOf} from './support/annotated.ts'
import {ownPapers} from './support/sources.ts'

const own = ownPapers.map(({path, bytes}) => documentOf(new TextDecoder().decode(bytes), path))

const reader = unified().use(remarkParse).use(remarkGfm)

/** A tree without what the reader adds: positions, and fields that are empty. */
function bare(tree: Root): unknown {
  const copy = structuredClone(tree)
  visit(copy, (node: Nodes) => {
    delete node.position
    for (const key of ['title', 'start', 'lang', 'meta'] as const)
      if (key in node && (node as unknown as Record<string, unknown>)[key] === null)
        delete (node as unknown as Record<string, unknown>)[key]
  })
  return copy
}

const readBack = (document: AuditedDocument): unknown => bare(reader.parse(emitMarkdown(document)))

/** Places that links lead to without there being any. */
function deadLinks(markdown: string): string[] {
  const places = new Set([...markdown.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!))
  return [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!).filter((id) => !places.has(id))
}

test('what is written is read back to the same tree, for each paper of ours', () => {
  for (const document of own) expect(readBack(document)).toEqual(bare(annotatedTree(document)))
})

test('what is written is read back to the same tree, whatever the text', () => {
  const line = fc.string({unit: fc.constantFrom(...'ab 1.-*_`#>[]()<&\\|~!:/，。“”中文@$+=^\t'), maxLength: 40})
  const text = fc.array(line, {minLength: 1, maxLength: 12}).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, (input) => {
      fc.pre(input.trim() !== '')
      const document = documentOf(input)
      expect(readBack(document)).toEqual(bare(annotatedTree(document)))
    }),
    {seed: 7, numRuns: 300},
  )
})

test('each claim is marked and numbered, each marker leads to its reference, and no link is dead', () => {
  for (const document of own) {
    const markdown = emitMarkdown(document)
    expect(deadLinks(markdown)).toEqual([])
    for (const {id} of document.claims) expect(markdown).toContain(`<a id="at-${id.slice(1)}"></a>`)
    expect(markdown.match(/<mark>/g)).toHaveLength(document.claims.length)
    for (const {numbers} of document.citations.slice(0, 20)) expect(markdown).toContain(`](#ref-${numbers[0]})`)
  }
})

test('the paper comes first, then claims by section, references and findings', () => {
  for (const document of own) {
    const markdown = emitMarkdown(document)
    const places = ['claims', 'references', 'findings'].map((id) => markdown.indexOf(`## <a id="${id}"></a>`))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(markdown.indexOf('<mark>'))
  }
})

test('findings of one rule stand together, and a long run of them ends in links', () => {
  const facts = Array.from(
    {length: 40},
    (_, i) => `In ${1960 + i}, the Office of Weights closed ${i + 12} of its houses.`,
  )
  const document = documentOf(`1 Introduction\n\nThe houses are old [1].\n\n${facts.join('\n\n')}`)
  const uncited = document.findings.filter(({rule}) => rule === 'uncited-claim')
  expect(uncited.length).toBeGreaterThan(20)
  const markdown = emitMarkdown(document)
  expect(markdown.match(/### .*uncited-claim/g)).toHaveLength(1)
  const list = markdown.slice(markdown.search(/### .*uncited-claim/)).split('\n\n')[1]!
  expect(list.trim().split('\n')).toHaveLength(21)
  expect(list).toContain(`and ${uncited.length - 20} more`)
})

test('findings stand by severity and confidence, each linked to its place in the text or its entry', () => {
  const list = ['Adams A. One. Journal of Lists, 2001.', 'Baker B. Two. 2002.', 'Clark C. Three. 2003.']
  const body =
    'The first lists were kept by hand [1]. In 1934 the Library Board of Exeter adopted them. They were lost [2] on 31 June 2003. In 1931 the Board of Weights closed its house.'
  const markdown = emitMarkdown(
    documentOf(
      `1 Introduction\n\n${body}\n\nReferences\n\n${list.map((entry, i) => `[${i + 1}] ${entry}`).join('\n')}`,
    ),
  )
  const findings = markdown.slice(markdown.indexOf('<a id="findings">'))
  expect([...findings.matchAll(/^### (.*) \(/gm)].map(([, name]) => name)).toEqual([
    'error: impossible-date',
    'warning: uncited-reference',
    'warning: older-source',
    'info: uncited-claim',
  ])
  expect(findings).toMatch(/31 June 2003”. \(\[line 3\]\(#place-\d+\)\)/)
  expect(findings).toContain('([line 9](#ref-3))')
  expect(deadLinks(markdown)).toEqual([])
})

test('title and author that a running head alone names stand above the text', () => {
  const head = '◇林　舟：期刊论文引文标注方式的识别研究'
  const body = '引文数据的规模不断扩大，各类工具都从论文的正文里读取引文，再把它们同文后的参考文献连接起来。'
  const document = documentOf(`摘　要：${body}\n\n${body.repeat(3)}\n\n${head}\n\n— 12 —\n\n${body.repeat(2)}`)
  expect(emitMarkdown(document)).toMatch(/^>.*\n\n# 期刊论文引文标注方式的识别研究\n\n作者：林舟\n/)
})
