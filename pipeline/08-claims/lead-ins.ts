import type {Lang} from '../model/document.ts'
import {unitSet} from '../text/unit-set.ts'
import type {Draft, OmittedDraft, SentenceView} from './draft.ts'

/** Words that only send the reader to a table or figure; what follows them is the claim. */
const LEADS: Readonly<Record<Lang, ReadonlyArray<RegExp>>> = {
  zh: [
    // 如表 3 所示，| 由图 2-1 和图 2-2 可知，| 见表 3，
    /(?:正?如|由|从|根据|据|见|参见|结合)\s?附?[图表]\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:\s?[-－–.．]\s?\d{1,2})?\s?(?:[(（][a-zA-Z][)）])?(?:\s?[、和与及至]\s?[图表]?\s?\d{1,3}(?:[-－–.．]\d{1,2})?){0,3}\s?中?(?:所[示列见述]|可[知见]|可?以?看出)?，\s?/y,
  ],
  en: [
    // As shown in Table 3, | In Figs. 2a and 3, | From Table 1 we see that
    /(?:as (?:(?:is|are|was|can be|may be) )?(?:shown|seen|illustrated|depicted|listed|summari[sz]ed|indicated|given|presented|displayed|demonstrated) (?:in|by|from|on)|in|from) (?:the )?(?:supplementary |supporting )?(?:tables?|figures?|figs?\.?) ?s?\d{1,3}[a-z]?(?:(?:, | and |–|-)(?:s?\d{1,3}[a-z]?|[a-z]\b)){0,3}(?:, (?![a-z]{2,20}(?:ed|ing)\b)|,? (?:we (?:can )?see|it (?:is|can be) (?:seen|clear|evident)) that )/iy,
    // According to the results in Table 2, | As Table 3 shows,
    /(?:according to (?:the )?(?:(?:data|results|figures|values|numbers) (?:in|of|from|given in|shown in) (?:the )?)?(?:tables?|figures?|figs?\.?) ?s?\d{1,3}[a-z]?|as (?:the )?(?:table|figure|fig\.?) ?s?\d{1,3}[a-z]? (?:also |clearly )?(?:shows?|indicates?|illustrates?|demonstrates?|suggests?|reveals?)), /iy,
    // Table 4 shows that
    /(?:supplementary |supporting )?(?:table|figure|fig\.?) ?s?\d{1,3}[a-z]? (?:also |clearly )?(?:shows?|indicates?|illustrates?|demonstrates?|reveals?) that /iy,
  ],
}
/** A clause that is nothing else: As can be seen from Figure 2. */
const ALONE =
  /^as (?:(?:is|are|was|can be|may be) )?(?:shown|seen|illustrated|depicted|listed|summari[sz]ed|indicated|given|presented|displayed|demonstrated) (?:in|by|from|on) (?:the )?(?:supplementary |supporting )?(?:tables?|figures?|figs?\.?) ?s?\d{1,3}[a-z]?$/i
/** The first character of a lead-in of any of these forms. */
const mayLead = {zh: unitSet('正如由从根据见参结'), en: unitSet('aAiIfFsStT')}
/** Letters of a claim that may stand behind a lead-in. */
const LEAST = {zh: 5, en: 12}

/** A draft without its lead-in, and the lead-in as what it is; `null` where all of it is one. */
export function withoutLeadIn(view: SentenceView, draft: Draft): {draft: Draft | null; leadIn: OmittedDraft | null} {
  if (!mayLead[view.lang](view.text.charCodeAt(draft.start))) return {draft, leadIn: null}
  const words = view.text.slice(draft.start, draft.end)
  const lead = leadOf(words, view.lang)
  if (lead && words.length - lead.length >= LEAST[view.lang]) {
    const cue = lead.trim().slice(0, 24)
    const start = draft.start + lead.length
    return {
      draft: {...draft, start, rules: [...draft.rules, {rule: 'cut:lead-in', cue}]},
      leadIn: {start: draft.start, end: start, reason: 'pointer', cue},
    }
  }
  if (view.lang === 'en' && ALONE.test(words))
    return {draft: null, leadIn: {start: draft.start, end: draft.end, reason: 'pointer', cue: words.slice(-24)}}
  return {draft, leadIn: null}
}

function leadOf(words: string, lang: Lang): string | null {
  for (const pattern of LEADS[lang]) {
    pattern.lastIndex = 0
    const hit = pattern.exec(words)
    if (hit) return hit[0]
  }
  return null
}

/** Figures in a row of a table that was read as prose, and their part of its words. */
const ROW = {figures: 7, share: 0.5}

/** 甲组 12 15 18 20 乙组 11 14 16 19: columns that were read as one line say nothing that has a predicate. */
export function isTableRow(words: string): boolean {
  if (!/(?:\d[\d.,%％]{0,8}\s{1,3}){3}[\d(（±<>-]/.test(words)) return false
  const parts = words.split(/\s+/)
  const figures = parts.filter((part) => /^[(（±<>≤≥~-]?\d[\d.,%％–±-]*[)）*]?$/.test(part)).length
  if (figures < ROW.figures || figures < ROW.share * parts.length) return false
  return !/\p{Script=Han}{8}|(?:\p{L}{2,20} ){4}/u.test(words)
}
