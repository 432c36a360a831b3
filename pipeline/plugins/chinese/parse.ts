import type {Paragraph, Root, RootContent, Sentence, SentenceContent, WhiteSpace} from 'nlcst'
import type {Position} from 'unist'
import {lineRanges, lineStarts} from '../../text/lines.ts'
import {placesOf} from '../../text/source-map.ts'
import {splitSentences} from '../sentences/index.ts'
import {splitWords} from './words.ts'

type Place = (start: number, end: number) => Position

/**
 * Parse Chinese prose into an nlcst tree: paragraphs (apart by blank lines), sentences, words, punctuation, symbols and
 * white space, each with its position. Every character of the text is in the tree, so that it stringifies back.
 */
export function parseChinese(text: string): Root {
  const at = placesOf(lineStarts(text))
  const place: Place = (start, end) => ({
    start: {...at(start), offset: start},
    end: {...at(end), offset: end},
  })
  const children: RootContent[] = []
  let done = 0
  for (const {start, end} of paragraphRanges(text)) {
    if (start > done) children.push(whiteSpace(text, done, start, place))
    children.push(paragraph(text, start, end, place))
    done = end
  }
  if (text.length > done) children.push(whiteSpace(text, done, text.length, place))
  return {type: 'RootNode', children, position: place(0, text.length)}
}

/** Stretches between blank lines, without the white space around them. */
function paragraphRanges(text: string): Array<{start: number; end: number}> {
  const ranges: Array<{start: number; end: number}> = []
  let open = false
  for (const line of lineRanges(text)) {
    const printed = text.slice(line.start, line.end)
    const lead = printed.length - printed.trimStart().length
    if (lead === printed.length) {
      open = false
      continue
    }
    const end = line.start + printed.trimEnd().length
    if (open) ranges.at(-1)!.end = end
    else ranges.push({start: line.start + lead, end})
    open = true
  }
  return ranges
}

function paragraph(text: string, from: number, to: number, place: Place): Paragraph {
  const children: Paragraph['children'] = []
  let done = from
  for (const {start, end} of splitSentences(text.slice(from, to))) {
    if (from + start > done) children.push(whiteSpace(text, done, from + start, place))
    children.push(sentence(text, from + start, from + end, place))
    done = from + end
  }
  if (to > done) children.push(whiteSpace(text, done, to, place))
  return {type: 'ParagraphNode', children, position: place(from, to)}
}

function sentence(text: string, from: number, to: number, place: Place): Sentence {
  const children = splitWords(text.slice(from, to)).map(({start, end, kind}): SentenceContent => {
    const position = place(from + start, from + end)
    const value = text.slice(from + start, from + end)
    if (kind === 'word') return {type: 'WordNode', children: [{type: 'TextNode', value, position}], position}
    return {type: kind, value, position}
  })
  return {type: 'SentenceNode', children, position: place(from, to)}
}

const whiteSpace = (text: string, start: number, end: number, place: Place): WhiteSpace => ({
  type: 'WhiteSpaceNode',
  value: text.slice(start, end),
  position: place(start, end),
})
