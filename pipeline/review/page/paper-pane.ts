import type {Range} from '../../model/document.ts'
import {blockIndex} from './block-index.ts'
import {el} from './dom.ts'
import type {LiveClaim} from './fold.ts'
import type {PageBlock} from './page-data.ts'
import {keysAt} from './reference-keys.ts'
import type {Review} from './review.ts'
import {type Say, verdictWord} from './words.ts'

/**
 * The paper, block by block. A block is drawn again only when something in it changed, so that a decision costs the same
 * in a paper of 2,000 claims as in one of 20; blocks out of sight are not laid out (`content-visibility`).
 */
export function paperPane(review: Review, say: Say) {
  const {data, state} = review
  const pane = el('main', {id: 'paper', class: 'paper', 'aria-label': say('paper')})
  const drawn = data.blocks.map((block) => {
    const element = el('div', {class: `block ${block.kind}`, lang: block.lang === 'zh' ? 'zh-CN' : 'en'})
    if (block.kind === 'title' || block.kind === 'heading') {
      element.setAttribute('role', 'heading')
      element.setAttribute('aria-level', block.kind === 'title' ? '2' : '3')
    }
    return {block, element, signature: '?'}
  })
  pane.append(...drawn.map(({element}) => element))

  pane.addEventListener('click', (event) => {
    const key = (event.target as Element).closest('[data-claim]')?.getAttribute('data-claim')
    if (key && getSelection()?.isCollapsed !== false) review.select(key)
  })
  pane.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    const key = (event.target as Element).getAttribute('data-claim')
    if (!key || state.mode) return
    event.preventDefault()
    review.select(key)
  })

  function update(): void {
    const shown = new Set(review.visible().map(({key}) => key))
    const inBlock = data.blocks.map((): LiveClaim[] => [])
    for (const claim of review.claims()) inBlock[blockIndex(data.blocks, claim.start)]?.push(claim)
    drawn.forEach((one, i) => {
      const claims = inBlock[i]!
      const signature = signatureOf(one.block, claims, shown)
      if (signature === one.signature) return
      one.signature = signature
      one.element.replaceChildren(...segments(one.block, claims, shown))
    })
  }

  const drawing = (block: Range): boolean =>
    state.mode !== null && state.mode.range.start >= block.start && state.mode.range.start < block.end

  const signatureOf = (block: Range, claims: LiveClaim[], shown: Set<string>): string =>
    claims
      .map(({key, start, end, verdict, changed, note}) =>
        [key, start, end, verdict, changed, note !== '', key === state.selected, shown.has(key)].join(),
      )
      .join(';') + (drawing(block) ? JSON.stringify(state.mode) : '')

  /** The block cut wherever a claim, a marker, or what is being drawn begins or ends. */
  function segments(block: PageBlock, claims: LiveClaim[], shown: Set<string>): HTMLElement[] {
    const mode = drawing(block) ? state.mode : null
    const markers = within(data.citations, block)
    const drawnRange = mode && mode.type !== 'split' ? mode.range : null
    const cuts = new Set([block.start, block.end])
    for (const {start, end} of [...claims, ...markers, ...(drawnRange ? [drawnRange] : [])]) cuts.add(start).add(end)
    if (mode?.type === 'split') cuts.add(mode.at)
    const places = [...cuts].filter((at) => at >= block.start && at <= block.end).sort((a, b) => a - b)
    const begun = new Set<string>()
    return places.slice(0, -1).map((start, i) => {
      const end = places[i + 1]!
      const covers = (range: Range): boolean => range.start <= start && range.end >= end
      const claim = claims.findLast(covers)
      const marker = markers.find(covers)
      const classes = ['seg']
      if (marker) classes.push('marker')
      if (claim) {
        classes.push('claim', claim.verdict ?? 'undecided')
        if (claim.key === state.selected) classes.push('selected')
        if (!shown.has(claim.key)) classes.push('out')
      }
      if (drawnRange && covers(drawnRange)) classes.push('drawn')
      if (mode && caretOf(mode) === start) classes.push('caret-before')
      if (mode && caretOf(mode) === end) classes.push('caret-after')
      const first = claim && !begun.has(claim.key)
      if (first) {
        begun.add(claim.key)
        classes.push('first')
        if (claim.changed) classes.push('changed')
        if (claim.note) classes.push('noted')
      }
      const words = data.text.slice(start, end)
      const attributes = {
        class: classes.join(' '),
        'data-at': start,
        'data-claim': claim?.key,
        'data-marker': marker && keysAt(data, marker.start, marker.numbers).join(' '),
      }
      return el('span', first ? {...attributes, ...buttonOf(claim)} : attributes, words)
    })
  }

  const buttonOf = (claim: LiveClaim) => ({
    role: 'button',
    tabindex: claim.key === state.selected ? 0 : -1,
    'aria-current': claim.key === state.selected ? 'true' : null,
    'aria-label': `${data.text.slice(claim.start, claim.end)} (${say(claim.verdict ? verdictWord[claim.verdict] : 'undecided')})`,
  })

  /** Bring the selected claim into view, and the focus to it unless it is in a field or on a button beside. */
  function follow(): void {
    const element = pane.querySelector<HTMLElement>('.first.selected')
    if (!element) return
    const active = document.activeElement
    if (!active || active === document.body || pane.contains(active)) element.focus({preventScroll: true})
    element.scrollIntoView({block: 'nearest'})
  }

  return {pane, update, follow}
}

const caretOf = (mode: NonNullable<Review['state']['mode']>): number =>
  mode.type === 'split' ? mode.at : mode.range[mode.edge]

/** Those of sorted ranges that begin in a block. */
function within<Item extends Range>(ranges: ReadonlyArray<Item>, block: Range): Item[] {
  if (ranges.length === 0) return []
  let index = blockIndex(ranges, block.start)
  if (ranges[index]!.start < block.start) index++
  const found: Item[] = []
  for (; index < ranges.length && ranges[index]!.start < block.end; index++) found.push(ranges[index]!)
  return found
}
