import type {SplitSentence} from '../sentences/index.ts'

/**
 * How many of the sentences of a text after `first` still tell of the work that a narrative marker names.
 *
 * @param named - Does this sentence name a work of its own, by a narrative marker?
 * @param cited - Does it carry any marker?
 */
export function runOn(
  text: string,
  sentences: ReadonlyArray<SplitSentence>,
  first: number,
  cited: (index: number) => boolean,
  named: (index: number) => boolean,
): number {
  let count = 0
  for (let i = first + 1; i < Math.min(sentences.length, first + FARTHEST); i++) {
    if (named(i) || !goesOn(text, sentences[i]!, cited(i))) break
    count++
  }
  return count
}

/** Does a sentence go on with the one before? `cited`: it carries a marker itself. */
export const goesOn = (text: string, {start, end}: SplitSentence, cited: boolean): boolean =>
  continues(text.slice(start, Math.min(end, start + LONGEST)), cited)

/** Sentences that one work is followed through. */
const FARTHEST = 12
/** Code units of a sentence that are looked at. */
const LONGEST = 1500

const LINK_EN =
  '(?:(?:however|moreover|furthermore|in addition|additionally|then|finally|also|specifically|in particular|for example|instead|first|second|next|thus|therefore|here|later|besides|as a result|to do so|to this end|but|and|although|while),? )?'
/** What stands for the named work itself: `They …`, `Moreover, their model …` */
const STANDS_EN = new RegExp(
  `^${LINK_EN}(?:they|their|it|its|he|she|his|her|(?:the|these|both) (?:two )?(?:authors?|researchers)|in their)\\b`,
  'i',
)
/** A word of the named work, where nothing else is named: `The decoder …`, `This model …` */
const SHOWS_EN = new RegExp(
  `^${LINK_EN}(?:the|this)\\b|^(?:moreover|furthermore|in addition|additionally|specifically|in particular|then|finally|for example|similarly to)\\b`,
  'i',
)
const THEIRS_EN = /\b(?:they|their|the(?:se)? authors)\b/i
/** Of several works, or of the field: `These approaches …`, `There are …` */
const MANY_EN =
  /^(?:however,? |although |while |in addition,? )?(?:these|those|there|both|all|most|many|several|such|some|other|another|recent|none|neither)\b/i
const OWN_EN = /\b(?:we|our|us|ours|this (?:paper|study|research))\b/i
const CITED = /(?:\b(?:19|20)\d\d[a-z]?\s?[)\]）］,;]|\bet al\b|\[\d{1,3}(?:[-–,，、]\s?\d{1,3}){0,20}\])/

const LINK_ZH = '(?:同时|此外|另外|然后|随后|最后|具体来说|具体而言|其中|但是|但|不过|然而|而且|并且|进而|因此)?[，,]?'
const STANDS_ZH = new RegExp(
  `^${LINK_ZH}(?:他们|她们|他|她|作者|该(?:文|研究|工作|方法|模型|报告|书|作者|团队|算法|系统)|其(?![中他余实次]))`,
)
const SHOWS_ZH = new RegExp(
  `^${LINK_ZH}(?:这一|这种|这个|此)(?:研究|工作|方法|模型|算法|系统|结论|结果|做法|观点)|^(?:具体来说|具体而言)[，,]`,
)
const OWN_ZH = /我们|本文|本研究|笔者|本书|本章/

function continues(sentence: string, cited: boolean): boolean {
  if (STANDS_EN.test(sentence) || STANDS_ZH.test(sentence)) return true
  if (cited || CITED.test(sentence) || OWN_EN.test(sentence) || OWN_ZH.test(sentence) || MANY_EN.test(sentence))
    return false
  return THEIRS_EN.test(sentence) || SHOWS_EN.test(sentence) || SHOWS_ZH.test(sentence)
}
