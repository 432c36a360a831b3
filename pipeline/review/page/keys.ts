import type {Review} from './review.ts'
import type {Word} from './words.ts'

/** What a key may do beyond the review itself: put the cursor into a field, or open something. */
export type Place = 'words' | 'citations' | 'note' | 'search' | 'help'

/** One key: what it is called in the help, and what it does. */
interface Key {
  /** As `KeyboardEvent.key` gives them; the first is shown. */
  readonly keys: ReadonlyArray<string>
  readonly word: Word
  readonly run: (review: Review, go: (place: Place) => void) => void
}

/** The keys of the page. A Chinese input method may give the full-width form of a bracket. */
export const keyTable: ReadonlyArray<Key> = [
  {keys: ['a'], word: 'accept', run: (review) => review.verdict('accept')},
  {keys: ['r'], word: 'reject', run: (review) => review.verdict('reject')},
  {keys: ['u'], word: 'unsure', run: (review) => review.verdict('unsure')},
  {keys: ['z'], word: 'undo', run: (review) => review.undo()},
  {keys: ['j', 'ArrowDown'], word: 'next', run: (review) => review.step(1)},
  {keys: ['k', 'ArrowUp'], word: 'previous', run: (review) => review.step(-1)},
  {keys: ['e'], word: 'editWords', run: (_, go) => go('words')},
  {keys: ['c'], word: 'editCitations', run: (_, go) => go('citations')},
  {keys: ['n'], word: 'writeNote', run: (_, go) => go('note')},
  {keys: ['[', '【', '［'], word: 'byClause', run: (review) => review.move(-1, 'clause')},
  {keys: [']', '】', '］'], word: 'byClause', run: (review) => review.move(1, 'clause')},
  {keys: ['{', '「', '｛'], word: 'byCharacter', run: (review) => review.move(-1, 'character')},
  {keys: ['}', '」', '｝'], word: 'byCharacter', run: (review) => review.move(1, 'character')},
  {keys: ['\\', '、', '＼'], word: 'otherEdge', run: (review) => review.otherEdge()},
  {keys: ['s'], word: 'split', run: (review) => review.startSplit()},
  {keys: ['m'], word: 'merge', run: (review) => review.merge()},
  {keys: ['+', '=', '＋'], word: 'add', run: (review) => review.startAdd()},
  {keys: ['Enter'], word: 'confirm', run: (review) => review.confirm()},
  {keys: ['Escape'], word: 'cancel', run: (review) => review.cancel()},
  {keys: ['/', '／'], word: 'search', run: (_, go) => go('search')},
  {keys: ['?', '？'], word: 'thisHelp', run: (_, go) => go('help')},
]

const byKey = new Map(keyTable.flatMap((row) => row.keys.map((key) => [key, row] as const)))

/** Listen to the keys, but not while somebody writes, nor to combinations that belong to the browser. */
export function listenToKeys(review: Review, go: (place: Place) => void): void {
  document.addEventListener('keydown', (event) => {
    const {target} = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    if (!(target instanceof Element) || target.closest('input, textarea, select, dialog')) return
    const row = byKey.get(event.key)
    if (!row) return
    // Enter on a button presses it, unless something is being drawn.
    if (event.key === 'Enter' && !review.state.mode) return
    // The arrows scroll what does not hold the claims.
    if (event.key.startsWith('Arrow') && !(target === document.body || target.closest('main'))) return
    event.preventDefault()
    row.run(review, go)
  })
}
