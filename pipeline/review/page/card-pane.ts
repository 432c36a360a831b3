import type {ClaimKind, Range} from '../../model/document.ts'
import {blockIndex} from './block-index.ts'
import {cardFacts} from './card-facts.ts'
import {button, el} from './dom.ts'
import {numbersFrom, numbersText} from './numbers.ts'
import type {Review} from './review.ts'
import {kindWord, type Say, verdictWord, type Word} from './words.ts'

/**
 * The card of the selected claim: its words, the decisions, what the extractor knows of it, and the fields to change.
 *
 * The buttons and fields stay the same elements, so that the focus stays on them while the claim changes.
 */
export function cardPane(review: Review, say: Say, selectedWords: () => Range | null) {
  const {data, state} = review
  const where = el('span', {class: 'where'})
  const badge = el('span', {class: 'badge'})
  const quote = el('blockquote', {class: 'quote'})
  const facts = el('div', {class: 'facts'})
  const problem = el('p', {class: 'problem', role: 'alert'})

  const act = (word: Word, key: string, className: string, run: () => void): HTMLButtonElement => {
    const element = button('', {class: className, 'aria-keyshortcuts': key}, run)
    element.append(el('span', {}, say(word)), el('kbd', {'aria-hidden': 'true'}, key))
    return element
  }
  const verdicts = {
    accept: act('accept', 'a', 'accept', () => review.verdict('accept')),
    reject: act('reject', 'r', 'reject', () => review.verdict('reject')),
    unsure: act('unsure', 'u', 'unsure', () => review.verdict('unsure')),
  }
  const tools = [
    act('previous', 'k', '', () => review.step(-1)),
    act('next', 'j', '', () => review.step(1)),
    act('undo', 'z', '', () => review.undo()),
    act('edges', '[ ]', '', () => review.move(1, 'clause')),
    act('split', 's', '', () => review.startSplit()),
    act('merge', 'm', '', () => review.merge()),
    act('add', '+', '', () => review.startAdd(selectedWords() ?? undefined)),
  ]

  const modeWords = el('span', {})
  const modeBar = el(
    'div',
    {class: 'mode', role: 'group', hidden: true},
    modeWords,
    act('left', '[', '', () => review.move(-1, 'clause')),
    act('right', ']', '', () => review.move(1, 'clause')),
    act('otherEdge', '\\', '', () => review.otherEdge()),
    act('confirm', '↵', 'accept', () => review.confirm()),
    act('cancel', 'esc', '', () => review.cancel()),
  )

  const words = el('textarea', {id: 'words', rows: 3, spellcheck: 'false'})
  const citations = el('input', {id: 'citations', autocomplete: 'off', inputmode: 'text'})
  const kind = el('select', {id: 'kind'})
  kind.append(...Object.entries(kindWord).map(([value, word]) => el('option', {value}, say(word))))
  const note = el('textarea', {id: 'note', rows: 2})
  const field = (id: string, word: Word, key: string, input: HTMLElement): HTMLElement =>
    el(
      'p',
      {class: 'field'},
      el('label', {for: id}, say(word), ' ', key && el('kbd', {'aria-hidden': 'true'}, key)),
      input,
    )
  const form = el(
    'form',
    {class: 'fields', 'aria-label': say('changed')},
    field('words', 'words', 'e', words),
    field('citations', 'citations', 'c', citations),
    field('kind', 'kind', '', kind),
    field('note', 'note', 'n', note),
    problem,
    el('button', {type: 'submit', class: 'save'}, say('save')),
  )
  // Whoever leaves a field has written it: nothing is lost by a click on another claim.
  form.addEventListener('change', () => void save())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (save()) leave()
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      filled = null
      update()
      leave()
    } else if (
      event.key === 'Enter' &&
      !event.isComposing &&
      (event.ctrlKey || event.metaKey || event.target === citations)
    ) {
      event.preventDefault()
      if (save()) leave()
    }
  })
  const leave = (): void => document.querySelector<HTMLElement>('#paper .first.selected')?.focus({preventScroll: true})

  /** What was filled in is kept. @returns Whether all of it could be. */
  function save(): boolean {
    const claim = review.selected()
    if (!claim) return true
    const numbers = numbersFrom(citations.value)
    if (!numbers) return refuse('badNumbers')
    const place = words.value === data.text.slice(claim.start, claim.end) ? claim : placeNear(words.value.trim(), claim)
    if (!place) return refuse('notFound')
    problem.textContent = ''
    const noteWords = note.value
    review.change({words: {start: place.start, end: place.end}, numbers, kind: kind.value as ClaimKind})
    review.note(noteWords)
    return true
  }
  const refuse = (word: Word): false => {
    problem.textContent = say(word)
    return false
  }

  /** Where the words stand in the claim's block, nearest to the claim. */
  function placeNear(quoted: string, claim: Range): Range | null {
    const block = data.blocks[blockIndex(data.blocks, claim.start)]!
    let best: Range | null = null
    if (quoted === '') return null
    for (let at = data.text.indexOf(quoted, block.start); at >= 0 && at + quoted.length <= block.end; ) {
      if (!best || Math.abs(at - claim.start) < Math.abs(best.start - claim.start))
        best = {start: at, end: at + quoted.length}
      at = data.text.indexOf(quoted, at + 1)
    }
    return best
  }

  const pane = el(
    'aside',
    {class: 'card', 'aria-label': say('claim')},
    el('div', {class: 'card-head'}, el('h2', {}, say('claim')), where, badge),
    quote,
    modeBar,
    el('div', {class: 'verdicts', role: 'group', 'aria-label': say('status')}, ...Object.values(verdicts)),
    el('div', {class: 'tools'}, ...tools),
    facts,
    form,
  )

  let filled: string | null = null
  function update(): void {
    const claim = review.selected()
    const {mode} = state
    const range = mode && mode.type !== 'split' ? mode.range : claim
    const list = review.visible()
    const index = list.findIndex(({key}) => key === claim?.key)
    where.textContent = claim ? `${index < 0 ? '–' : index + 1} / ${list.length}` : ''
    quote.textContent = range ? data.text.slice(range.start, range.end) : say('noClaim')
    quote.lang = range && data.blocks[blockIndex(data.blocks, range.start)]?.lang === 'en' ? 'en' : 'zh-CN'
    badge.className = `badge ${claim?.verdict ?? 'undecided'}`
    badge.textContent = claim ? say(claim.verdict ? verdictWord[claim.verdict] : 'undecided') : ''
    for (const [name, element] of Object.entries(verdicts))
      element.setAttribute('aria-pressed', String(claim?.verdict === name))
    modeBar.hidden = mode === null
    if (mode) {
      const edge = mode.type === 'split' ? '' : say(mode.edge === 'start' ? 'edgeStart' : 'edgeEnd')
      modeWords.textContent = say(`${mode.type}Mode`, {edge})
    }
    facts.replaceChildren(...(claim ? cardFacts(review, claim, say) : []))
    form.hidden = claim === null
    // Fields are filled again only when the claim changed: what somebody is writing stays.
    const now = claim && JSON.stringify([claim.key, claim.start, claim.end, claim.numbers, claim.kind, claim.note])
    if (claim && now !== filled) {
      words.value = data.text.slice(claim.start, claim.end)
      citations.value = numbersText(claim.numbers)
      kind.value = claim.kind
      note.value = claim.note
      problem.textContent = ''
    }
    filled = now
  }

  return {pane, update, save, fields: {words, citations, note}}
}
