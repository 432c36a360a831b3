import {button, el} from './dom.ts'
import type {LiveClaim} from './fold.ts'
import type {PageReference} from './page-data.ts'
import {keysAt, listAt, referenceKey} from './reference-keys.ts'
import type {Review} from './review.ts'
import type {Say} from './words.ts'

/** The references that the selected claim rests on, and all of them. Hover and click lead both ways. */
export function referencesPane(review: Review, say: Say, paper: HTMLElement) {
  const {data} = review
  const byKey = new Map(data.references.map((reference) => [referenceKey(reference), reference]))
  const mine = el('ul', {class: 'references'})
  const carried = el('ul', {class: 'references'})
  const carriedTitle = el('h3', {}, say('inherited'))
  const nothing = el('p', {class: 'muted'}, say('restsOnNone'))
  const listed = (references: ReadonlyArray<PageReference>) =>
    el('ul', {class: 'references'}, ...references.map((reference) => item(reference)))
  const whole = data.lists
    ? data.lists.flatMap(({number, title}) => [
        el('h3', {}, `${say('list')} ${number}${title === null ? '' : `: ${title}`}`),
        listed(data.references.filter(({list}) => list === number)),
      ])
    : [listed(data.references)]
  const pane = el(
    'aside',
    {class: 'sources', 'aria-label': say('references')},
    el('h2', {}, say('rests')),
    nothing,
    mine,
    carriedTitle,
    carried,
    el('details', {class: 'whole'}, el('summary', {}, `${say('allReferences')} (${data.references.length})`), ...whole),
  )

  function item(reference: PageReference): HTMLLIElement {
    const {number, raw, read, formatted, link, status} = reference
    const key = referenceKey(reference)
    const label = button(`[${number}]`, {class: 'number', 'aria-label': `[${number}] ${say('next')}`}, () =>
      toNextClaim(key),
    )
    const parts: Array<Node | false> = [
      formatted !== null && el('p', {class: 'formatted'}, formatted),
      read !== null && el('p', {class: formatted === null ? 'read' : 'read small'}, read),
      raw !== null && el('p', {class: 'raw'}, el('span', {class: 'tag'}, say('asPrinted')), raw),
      status !== 'listed' && el('p', {class: `status ${status}`}, say(status)),
      link !== null && el('a', {href: link, target: '_blank', rel: 'noopener noreferrer'}, `${say('openLink')} ↗`),
    ]
    return el('li', {'data-number': key}, label, el('div', {}, ...parts))
  }

  const keysOf = ({start, numbers}: LiveClaim): string[] => keysAt(data, start, numbers)

  /** The next claim that rests on a reference, from the selected one on, round and round. */
  function toNextClaim(reference: string): void {
    const citing = review.claims().filter((claim) => keysOf(claim).includes(reference))
    const index = citing.findIndex(({key}) => key === review.state.selected)
    const next = citing[(index + 1) % citing.length]
    if (next) review.select(next.key)
  }

  pane.addEventListener('pointerover', (event) => {
    const reference = (event.target as Element).closest('[data-number]')?.getAttribute('data-number') ?? ''
    mark(new Set(review.claims().flatMap((claim) => (keysOf(claim).includes(reference) ? [claim.key] : []))), new Set())
  })
  pane.addEventListener('pointerleave', () => mark(new Set(), new Set()))
  paper.addEventListener('pointerover', (event) => mark(new Set(), referencesUnder(event.target as Element)))
  paper.addEventListener('pointerleave', () => mark(new Set(), new Set()))
  paper.addEventListener('click', (event) => {
    const reference = (event.target as Element).closest('[data-marker]')?.getAttribute('data-marker')?.split(' ')[0]
    if (reference) pane.querySelector(`[data-number="${reference}"]`)?.scrollIntoView({block: 'nearest'})
  })

  function referencesUnder(target: Element): Set<string> {
    const marker = target.closest('[data-marker]')?.getAttribute('data-marker')
    if (marker) return new Set(marker.split(' '))
    const key = target.closest('[data-claim]')?.getAttribute('data-claim')
    const claim = review.claims().find((one) => one.key === key)
    return new Set(claim ? keysOf(claim) : [])
  }

  /** Light up these claims, and these references. */
  function mark(keys: ReadonlySet<string>, references: ReadonlySet<string>): void {
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit')
    if (keys.size > 0)
      for (const segment of paper.querySelectorAll('[data-claim]'))
        if (keys.has(segment.getAttribute('data-claim')!)) segment.classList.add('lit')
    if (references.size > 0)
      for (const row of pane.querySelectorAll('[data-number]'))
        if (references.has(row.getAttribute('data-number')!)) row.classList.add('lit')
  }

  function update(): void {
    const claim = review.selected()
    const list = claim ? listAt(data, claim.start) : undefined
    const known = (number: number): PageReference =>
      byKey.get(referenceKey({number, list})) ?? {
        number,
        raw: null,
        read: null,
        formatted: null,
        link: null,
        status: 'missing',
      }
    const inherited = claim?.origin?.inherited.filter((number) => !claim.numbers.includes(number)) ?? []
    mine.replaceChildren(...(claim?.numbers ?? []).map((number) => item(known(number))))
    carried.replaceChildren(...inherited.map((number) => item(known(number))))
    nothing.hidden = (claim?.numbers.length ?? 0) > 0
    mine.hidden = !nothing.hidden
    carried.hidden = inherited.length === 0
    carriedTitle.hidden = carried.hidden
  }

  return {pane, update}
}
