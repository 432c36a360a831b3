import {button, el} from './dom.ts'
import type {PageReference} from './page-data.ts'
import type {Review} from './review.ts'
import type {Say} from './words.ts'

/** The references that the selected claim rests on, and all of them. Hover and click lead both ways. */
export function referencesPane(review: Review, say: Say, paper: HTMLElement) {
  const {data} = review
  const byNumber = new Map(data.references.map((reference) => [reference.number, reference]))
  const mine = el('ul', {class: 'references'})
  const carried = el('ul', {class: 'references'})
  const carriedTitle = el('h3', {}, say('inherited'))
  const nothing = el('p', {class: 'muted'}, say('restsOnNone'))
  const whole = el('ul', {class: 'references'}, ...data.references.map((reference) => item(reference)))
  const pane = el(
    'aside',
    {class: 'sources', 'aria-label': say('references')},
    el('h2', {}, say('rests')),
    nothing,
    mine,
    carriedTitle,
    carried,
    el('details', {class: 'whole'}, el('summary', {}, `${say('allReferences')} (${data.references.length})`), whole),
  )

  function item(reference: PageReference): HTMLLIElement {
    const {number, raw, read, formatted, link, status} = reference
    const label = button(`[${number}]`, {class: 'number', 'aria-label': `[${number}] ${say('next')}`}, () =>
      toNextClaim(number),
    )
    const parts: Array<Node | false> = [
      formatted !== null && el('p', {class: 'formatted'}, formatted),
      read !== null && el('p', {class: formatted === null ? 'read' : 'read small'}, read),
      raw !== null && el('p', {class: 'raw'}, el('span', {class: 'tag'}, say('asPrinted')), raw),
      status !== 'listed' && el('p', {class: `status ${status}`}, say(status)),
      link !== null && el('a', {href: link, target: '_blank', rel: 'noopener noreferrer'}, `${say('openLink')} ↗`),
    ]
    return el('li', {'data-number': number}, label, el('div', {}, ...parts))
  }

  /** The next claim that rests on a reference, from the selected one on, round and round. */
  function toNextClaim(number: number): void {
    const citing = review.claims().filter(({numbers}) => numbers.includes(number))
    const index = citing.findIndex(({key}) => key === review.state.selected)
    const next = citing[(index + 1) % citing.length]
    if (next) review.select(next.key)
  }

  pane.addEventListener('pointerover', (event) => {
    const number = Number((event.target as Element).closest('[data-number]')?.getAttribute('data-number') ?? Number.NaN)
    mark(new Set(review.claims().flatMap(({key, numbers}) => (numbers.includes(number) ? [key] : []))), new Set())
  })
  pane.addEventListener('pointerleave', () => mark(new Set(), new Set()))
  paper.addEventListener('pointerover', (event) => mark(new Set(), numbersUnder(event.target as Element)))
  paper.addEventListener('pointerleave', () => mark(new Set(), new Set()))
  paper.addEventListener('click', (event) => {
    const number = (event.target as Element).closest('[data-marker]')?.getAttribute('data-marker')?.split(' ')[0]
    if (number) pane.querySelector(`[data-number="${Number(number)}"]`)?.scrollIntoView({block: 'nearest'})
  })

  function numbersUnder(target: Element): Set<string> {
    const marker = target.closest('[data-marker]')?.getAttribute('data-marker')
    if (marker) return new Set(marker.split(' '))
    const key = target.closest('[data-claim]')?.getAttribute('data-claim')
    return new Set(
      review
        .claims()
        .find((claim) => claim.key === key)
        ?.numbers.map(String),
    )
  }

  /** Light up these claims, and these references. */
  function mark(keys: ReadonlySet<string>, numbers: ReadonlySet<string>): void {
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit')
    if (keys.size > 0)
      for (const segment of paper.querySelectorAll('[data-claim]'))
        if (keys.has(segment.getAttribute('data-claim')!)) segment.classList.add('lit')
    if (numbers.size > 0)
      for (const row of pane.querySelectorAll('[data-number]'))
        if (numbers.has(row.getAttribute('data-number')!)) row.classList.add('lit')
  }

  function update(): void {
    const claim = review.selected()
    const known = (number: number): PageReference =>
      byNumber.get(number) ?? {number, raw: null, read: null, formatted: null, link: null, status: 'missing'}
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
