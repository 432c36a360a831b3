import type {BlockKind} from '../model/document.ts'
import type {BlockView} from './blocks.ts'

/** What stands inside figures, tables, programs and displayed formulas. */
const DISPLAYED = new Set<BlockKind | undefined>(['formula', 'table', 'other', 'caption'])

/** Words that a sentence goes on with behind a formula. */
const GOES_ON =
  /^(?:an?|the|is|are|was|were|be|we|it|this|that|these|those|with|by|of|in|on|at|for|to|from|as|and|or|but|so|if|is|has|have|can|may|will|where|which|while|when|whose|who|then|than|such|since|because|given|subject|respectively|not|only|also|both|all|each|denotes?|holds?|yields?|gives?|means?|implies|becomes?|into|over|under|between|until|using|after|before|via|per)\b/

/**
 * Blocks that read as the middle of a sentence and stand among displayed matter, by index: cells of a table, labels of a
 * figure, steps of an algorithm.
 *
 *     > | n ← n + 1
 *       | draw the next sheet and update the list of sheets
 *       | end while
 */
export function strayBlocks(blocks: ReadonlyArray<BlockView>, kinds: ReadonlyArray<BlockKind | undefined>): number[] {
  return blocks.flatMap(({index, text, shape}) => {
    if (kinds[index] !== 'paragraph' || shape.han > 3) return []
    const next = kinds[index + 1]
    if (!DISPLAYED.has(kinds[index - 1]) || !(DISPLAYED.has(next) || next === 'heading')) return []
    if (shape.tokens < 2) return [index]
    if (!/^\p{Ll}{2}/u.test(text) || /[.。！？!?:：;；]/.test(shape.last)) return []
    return shape.words > 3 && GOES_ON.test(text) ? [] : [index]
  })
}
