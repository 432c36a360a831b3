import {el} from './dom.ts'
import type {LiveClaim} from './fold.ts'
import type {Review} from './review.ts'
import {kindWord, type Say, type Word} from './words.ts'

const roleWord: Readonly<Record<string, Word>> = {agent: 'agent', target: 'target', speaker: 'speaker'}

/** What is known of a claim: what it asserts, who says it, how sure it is, why it was taken, what the audit says. */
export function cardFacts({data, sectionOf}: Review, claim: LiveClaim, say: Say): HTMLElement[] {
  const {origin} = claim
  const section = data.sections.find(({id}) => id === sectionOf(claim))?.title ?? say('frontMatter')
  const rows: Array<[Word, string | false]> = [
    ['kind', say(kindWord[claim.kind])],
    ['citations', claim.numbers.length > 0 && claim.numbers.map((number) => `[${number}]`).join(' ')],
    ['section', section],
  ]
  if (origin)
    rows.push(
      ['values', origin.values.join(' · ')],
      [
        'actors',
        origin.actors.map(({text, role}) => `${text} (${roleWord[role] ? say(roleWord[role]) : role})`).join(' · '),
      ],
      ['laidTo', origin.attribution ?? say('author')],
      ['hedge', origin.hedge ?? ''],
      ['confidence', `${Math.round(origin.confidence * 100)}%`],
    )
  const list = el('dl', {})
  for (const [word, value] of rows) if (value) list.append(el('div', {}, el('dt', {}, say(word)), el('dd', {}, value)))
  const parts: HTMLElement[] = [list]
  if (!origin) parts.push(el('p', {class: 'muted'}, say('madeHere')))
  if (origin?.findings.length)
    parts.push(
      el('h3', {}, say('findings')),
      el(
        'ul',
        {class: 'findings'},
        ...origin.findings.map(({rule, severity, en, zh}) =>
          el('li', {class: severity}, el('code', {}, rule), ' ', say('claim') === 'Claim' ? en : zh),
        ),
      ),
    )
  if (origin?.because.length)
    parts.push(
      el(
        'details',
        {},
        el('summary', {}, say('because')),
        el(
          'ul',
          {class: 'because'},
          ...origin.because.map(({rule, cue, weight}) =>
            el('li', {}, el('code', {}, rule), cue && ` “${cue}”`, el('span', {class: 'muted'}, ` ${weight}`)),
          ),
        ),
      ),
    )
  return parts
}
