import type {Anchor, Decision} from '../../model/decision.ts'
import type {Folded} from '../page/fold.ts'
import {fingerprint} from './base.ts'
import type {ReviewFile} from './read.ts'

/** What a reviewer wrote of their own, and where it stands in the file when it is written again. */
export interface FreeWords {
  /** Before the title: front matter of an editor, say. */
  readonly top: string
  readonly intro: string
  readonly add: string
  /** By the fingerprint of the section's title. */
  readonly sections: ReadonlyMap<string, string>
  /** By the key of the claim. */
  readonly claims: ReadonlyMap<string, string>
  /** Below claims that are gone. */
  readonly stale: ReadonlyArray<{readonly words: Anchor; readonly free: string}>
}

/** Decisions and words whose claim is gone. */
export interface StaleWords {
  readonly words: Anchor
  readonly decisions: ReadonlyArray<Decision>
  readonly free: string
}

export const noFreeWords: FreeWords = {
  top: '',
  intro: '',
  add: '',
  sections: new Map(),
  claims: new Map(),
  stale: [],
}

/**
 * Give every word of the reviewer its place: below its claim, where that still stands; else among the stale ones; below its
 * section, else in the introduction.
 *
 * @param file - As it was read.
 * @param folded - The claims now, with the decisions that were in it.
 * @param sections - Titles that the file will have.
 */
export function placeFreeWords({base, free}: ReviewFile, folded: Folded, sections: ReadonlyArray<string>): FreeWords {
  const plain = {top: '', intro: '', add: ''}
  const below = new Map<string, string>()
  const claims = new Map<string, string>()
  const stale: Array<{words: Anchor; free: string}> = []
  const known = new Set(sections.map(fingerprint))
  const anchors = new Map<string, Anchor>([
    ...(base?.claims ?? []).map(({claim, words}): [string, Anchor] => [`claim ${claim}`, words]),
    ...(base?.stale ?? []).map(({stale: number, words}): [string, Anchor] => [`stale ${number}`, words]),
  ])
  const join = (one: string | undefined, other: string): string => (one ? `${one}\n\n${other}` : other)
  for (const {where, words} of free) {
    const [type = '', ...rest] = where.split(' ')
    const anchor = anchors.get(where)
    const claim = anchor && folded.find(anchor)
    const title = fingerprint(rest.join(' '))
    if (claim) claims.set(claim.key, join(claims.get(claim.key), words))
    else if (anchor) {
      const at = stale.findIndex((one) => one.words === anchor)
      if (at >= 0) stale[at] = {words: anchor, free: join(stale[at]!.free, words)}
      else stale.push({words: anchor, free: words})
    } else if (type === 'section' && known.has(title)) below.set(title, join(below.get(title), words))
    else if (type === 'top' || type === 'add') plain[type] = join(plain[type], words)
    else plain.intro = join(plain.intro, words)
  }
  return {...plain, sections: below, claims, stale}
}
