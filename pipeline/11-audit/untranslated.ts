import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {itemsWithin} from '../text/within.ts'

/** The part of an abstract that may be missing in the other one: a translation that is a short summary is none. */
const MOST = 0.4
/** Letters of a passage that a message prints. */
const SHOWN = 80

/** What one abstract says and the other leaves out, where both are this paper's and the rest of them goes together. */
export function untranslatedPassages(document: AlignedDocument): Finding[] {
  const {text, untranslated = [], abstracts} = document
  const own = abstracts.filter(({belongs}) => belongs === 'this-paper')
  return untranslated.flatMap(({lang, start, end, margin}): Finding[] => {
    const abstract = own.find((one) => one.start <= start && end <= one.end)
    const missing = untranslated.filter((one) => one.lang === lang).reduce((sum, one) => sum + one.end - one.start, 0)
    if (!abstract || missing > MOST * (abstract.end - abstract.start)) return []
    const passage = text.slice(start, end).trim()
    const related = itemsWithin(document.claims, start, end).map(({id}) => id)
    const facts = {text: shortened(passage), lang: lang === 'zh' ? ('en' as const) : ('zh' as const)}
    const confidence = Number(Math.min(0.9, 0.5 + margin / 20).toFixed(2))
    const from = start + text.slice(start, end).search(/\S/)
    return [finding('untranslated-passage', facts, {start: from, end: from + passage.length, related, confidence})]
  })
}

const shortened = (passage: string): string => {
  const letters = [...passage]
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN - 1).join('')}…` : passage
}
