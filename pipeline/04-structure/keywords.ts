import {readHeadingNumber} from '../text/heading-numbers.ts'
import {sectionRole} from '../text/section-names.ts'
import type {BlockView} from './blocks.ts'

export interface KeywordBlocks {
  readonly blocks: ReadonlyArray<number>
  readonly terms: ReadonlyArray<string>
}

/** Longest list of keywords, in characters. */
const LONGEST = 600

/**
 * The keywords that the block at `at` begins with its label, and the blocks they run over.
 *
 *     > | 关键词：引文；语料；抽取        Keywords
 *                                         Citations, corpora, extraction
 */
export function readKeywords(blocks: ReadonlyArray<BlockView>, at: number): KeywordBlocks {
  const label = blocks[at]!
  const taken = [at]
  let text = label.text.slice(label.front!.end)
  let next = at + 1
  if (!text.trim() && blocks[next] && isList(blocks[next]!)) {
    text = blocks[next]!.text
    taken.push(next++)
  }
  while (blocks[next] && runsOn(text, blocks[next]!)) {
    text += ` ${blocks[next]!.text}`
    taken.push(next++)
  }
  return {blocks: taken, terms: splitKeywords(text.slice(0, LONGEST))}
}

function isList(block: BlockView): boolean {
  return block.text.length < LONGEST && !block.front && (!block.prose || separators(block.text) > 2)
}

/** The list ends in a separator or a hyphen, and the next line is no label and no sentence. */
function runsOn(text: string, next: BlockView): boolean {
  if (next.prose || next.front || next.text.length > 200) return false
  return /[,，;；、-]\s*$/.test(text.slice(-8)) && !readHeadingNumber(next.text) && !sectionRole(next.text)
}

function separators(text: string): number {
  return text.slice(0, LONGEST).match(/[,，;；、•·|]/g)?.length ?? 0
}

/** Split at the strongest separator that the list uses: semicolons, then commas, then bullets, then wide blanks. */
function splitKeywords(text: string): ReadonlyArray<string> {
  const list = text.trim()
  const separator =
    [/[;；]/, /[,，]/, /、/, /[•·|｜]/, /\s{2,8}|\u3000/].find((mark) => mark.test(list)) ??
    (/\p{Script=Han}\s\p{Script=Han}/u.test(list) ? /\s/ : /$^/)
  return list
    .split(separator)
    .map((term) => term.replace(/^[\s.:：•·]+/, '').replace(/[\s.。]{1,40}$/, ''))
    .filter((term) => term !== '')
}
