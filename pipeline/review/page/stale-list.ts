import {el} from './dom.ts'
import type {Review} from './review.ts'
import type {Say} from './words.ts'

/** Decisions that found no claim: shown before all else, for none may vanish. */
export function staleList(review: Review, say: Say) {
  const summary = el('summary', {})
  const list = el('ul', {})
  const pane = el('details', {class: 'stale', hidden: true}, summary, list)
  let shown = ''
  function update(): void {
    const {stale} = review.folded()
    const now = stale.map(({id}) => id).join()
    if (now === shown) return
    shown = now
    pane.hidden = stale.length === 0
    summary.textContent = say('stale', {n: stale.length})
    list.replaceChildren(
      ...stale.map(({action, claim, after}) =>
        el('li', {}, el('code', {}, action), ` ${claim.quote}`, after?.note ? ` (${after.note})` : ''),
      ),
    )
  }
  return {pane, update}
}
