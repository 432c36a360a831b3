import fc from 'fast-check'
import {expect, test} from 'vitest'
import {clean} from '../pipeline/02-clean/index.ts'
import {reflow} from '../pipeline/03-reflow/index.ts'
import {publish, type ReflowedDocument, read, type SourceDocument} from '../pipeline/index.ts'
import {documentOf, sourceOf} from './support/annotated.ts'
import {encoder, utf16} from './support/encoders.ts'
import {brokenOrigins} from './support/invariants.ts'
import {type CleanPaper, cleanPaper, type Faults, faults, fitted, printed} from './support/paper-of.ts'
import {ownPapers} from './support/sources.ts'

const recover = (source: SourceDocument): ReflowedDocument => reflow(clean(source))
const textOf = (paper: CleanPaper): string => paper.blocks.map(({text}) => text).join('\n')

/** Hold a property of a paper and of what pages make of it. */
function hold(seed: number, numRuns: number, property: (paper: CleanPaper, page: string, fault: Faults) => void): void {
  fc.assert(
    fc.property(cleanPaper, faults, (paper, fault) => {
      const set = fitted(paper, fault)
      property(set, printed(set, fault), fault)
    }),
    {seed, numRuns},
  )
}

/** Characters of a source that are neither in the clean text nor in the furniture, counted; white space left out, ligatures as their letters. */
function unaccounted(document: ReflowedDocument): Record<string, number> {
  const counts = new Map<string, number>()
  const count = (text: string, by: number): void => {
    for (const character of text.normalize('NFKC').replace(/\s/g, ''))
      counts.set(character, (counts.get(character) ?? 0) + by)
  }
  count(document.sourceText, 1)
  count(document.text, -1)
  for (const {text} of document.furniture) count(text, -1)
  return Object.fromEntries([...counts].filter(([, number]) => number !== 0))
}

test('whatever width, indents, gaps, hyphens, heads, folios, form feeds, bold and stretched lines do, the same text comes out', () => {
  hold(1, 150, (paper, page) => expect(recover(sourceOf(page)).text).toBe(textOf(paper)))
})

test('in any encoding the same text comes out', () => {
  const gb18030 = encoder('gb18030')
  const gbk = encoder('gbk')
  hold(2, 20, (paper, page) => {
    for (const bytes of [
      utf16(page, true),
      utf16(page, false),
      ...(paper.lang === 'zh' ? [gb18030(page), gbk(page)] : []),
    ])
      expect(recover(read(bytes, 'paper.txt') as SourceDocument).text).toBe(textOf(paper))
  })
})

test('every character of the source is in the clean text or in the furniture', () => {
  hold(3, 40, (_paper, page) => expect(unaccounted(recover(sourceOf(page)))).toEqual({}))
  for (const {bytes, path} of ownPapers)
    expect(unaccounted(recover(read(bytes, path) as SourceDocument)), path).toEqual({})
})

test('every run of the clean text is what the source has at its place, and runs rise', () => {
  hold(4, 15, (_paper, page) => expect(brokenOrigins(publish(documentOf(page)), page)).toEqual([]))
})

test('recovery of recovered text changes nothing', () => {
  const twice = (text: string): void => expect(recover(sourceOf(`${text}\n`)).text).toBe(text)
  hold(5, 60, (_paper, page) => twice(recover(sourceOf(page)).text))
  for (const {bytes, path} of ownPapers) twice(recover(read(bytes, path) as SourceDocument).text)
})

test('characters that print nothing change nothing but the furniture', () => {
  const marks = fc.constantFrom('\u200b', '\ufeff', '\u200e', '\u202d', '\u0007', '\u001f', '\ufe0f', '\u2060')
  fc.assert(
    fc.property(cleanPaper, faults, marks, fc.integer({min: 3, max: 60}), (paper, fault, mark, every) => {
      const page = printed(fitted(paper, fault), fault)
      // Between two letters, as an extractor leaves them.
      let nth = 0
      const marked = page.replace(/(?<=\p{L})(?=\p{L})/gu, () => (++nth % every === 0 ? mark : ''))
      const document = recover(sourceOf(marked))
      expect(document.text).toBe(recover(sourceOf(page)).text)
      expect(unaccounted(document)).toEqual({})
    }),
    {seed: 6, numRuns: 30},
  )
})
