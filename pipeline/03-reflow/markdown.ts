import type {Flow, GivenBlock, Origin} from '../model/document.ts'
import {isHan} from '../text/scripts.ts'
import type {Written} from './write.ts'

/** The clean text of a Markdown source: its blocks, one a line, the words of each joined. */
export function writeMarkdown(printed: string, given: ReadonlyArray<GivenBlock>): Written {
  const flows: Flow[] = []
  const origins: Origin[] = []
  let text = ''
  for (const block of given) {
    if (text) text += '\n'
    const start = text.length
    let last = block.words[0]!.start
    for (const word of block.words) {
      if (text.length > start && isApart(printed.slice(last, word.start)) && !joinsClosely(text, printed, word.start))
        text += ' '
      const words = printed.slice(word.start, word.end)
      origins.push([text.length, text.length + words.length, word.start, word.end])
      text += words
      last = word.end
    }
    flows.push({
      start,
      end: text.length,
      lines: block.words.length,
      hint: block.kind,
      ...(block.level === undefined ? {} : {level: block.level}),
    })
  }
  return {text, origins, flows, left: []}
}

/** Two stretches are apart where a line ends or a cell of a table does; marks of emphasis leave no gap. */
const isApart = (gap: string): boolean => gap.includes('\n') || gap.includes('|')

/** Han meets Han without a blank. */
function joinsClosely(text: string, printed: string, next: number): boolean {
  const before = text.at(-1) ?? ''
  const after = printed[next] ?? ''
  return isCjk(before) && isCjk(after)
}

const isCjk = (character: string): boolean => isHan(character) || /[\u3000-\u303f\uff00-\uffef]/.test(character)
