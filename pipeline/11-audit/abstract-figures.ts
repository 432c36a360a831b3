import type {AlignedDocument, Finding, Range} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {type Figure, figuresOf, isShare, knownFigures} from './figures.ts'
import type {ProseValues} from './paragraph-values.ts'
import {claimsAt} from './shares.ts'

/** Figures that the body must print at least; one that prints fewer lies in part elsewhere. */
const LEAST = 20
/** More lone figures than this in one sentence, or in all, come from a table that is not in the text, and are no slip. */
const MOST = {sentence: 2, all: 3}

/**
 * Figures of the abstract that the body never prints: not rounder or finer, not in words, not with another mark between its
 * digits, and not as the sum, difference, share or growth of figures that stand together.
 *
 * Figures of one digit and years are left alone, and those printed as a bound (more than 2,700) or a gain (rose by 2.4%),
 * which is computed from a table as often. The same figures in both abstracts are told once.
 */
export function abstractFigures(document: AlignedDocument, prose: ReadonlyArray<ProseValues>): Finding[] {
  const own = document.abstracts.filter(({belongs}) => belongs === 'this-paper')
  if (own.length === 0) return []
  const inside = (from: number, to: number): boolean =>
    document.abstracts.some(({start, end}) => from < end && start < to)
  const judged = own.map(({start, end}) => {
    const printed = figuresOf(document.text, start, end)
    return {start, end, printed, figures: printed.filter((figure) => isJudged(document.text, figure))}
  })
  if (judged.every(({figures}) => figures.length === 0)) return []
  const body = document.blocks.flatMap(({kind, start, end}) =>
    kind === 'reference' || inside(start, end) ? [] : figuresOf(document.text, start, end),
  )
  if (body.length < LEAST) return []
  const stands = knownFigures(document.text, body, prose, inside)
  const told = new Set<string>()
  return judged.flatMap(({printed, figures: candidates, ...abstract}) => {
    const unprinted = candidates.filter((figure) => !stands.printed(figure))
    if (unprinted.length === 0) return []
    const sentences = document.sentences.filter(({start, end}) => abstract.start <= start && end <= abstract.end)
    const alone = unprinted.filter(
      (figure) => besides(sentences, unprinted, figure) <= MOST.sentence && !stands.implied(figure, printed),
    )
    const figures = alone.map(({text}) => text).join(', ')
    if (alone.length === 0 || alone.length > MOST.all || told.has(figures)) return []
    told.add(figures)
    const {start, end} = alone[0]!
    return [
      finding(
        'abstract-only-figure',
        {figures},
        {start, end, related: claimsAt(document, {start, end}), confidence: 0.65},
      ),
    ]
  })
}

/** How many of these figures stand in the sentence of this one. */
function besides(sentences: ReadonlyArray<Range>, figures: ReadonlyArray<Figure>, {start}: Figure): number {
  const own = sentences.find((sentence) => sentence.start <= start && start < sentence.end)
  return own ? figures.filter((other) => own.start <= other.start && other.end <= own.end).length : figures.length
}

function isJudged(text: string, figure: Figure): boolean {
  const {start, end, text: printed, readings} = figure
  const value = readings[0]!
  if (!/[.,，]/.test(printed) && (value < 13 || (value >= 1500 && value <= 2100))) return false
  if (/[\p{L}_-]$/u.test(text.slice(start - 1, start)) && !/\p{Script=Han}/u.test(text[start - 1]!)) return false
  const before = text.slice(Math.max(0, start - 24), start)
  if (GAIN.test(before) && isShare(text, figure)) return false
  return !BOUND.test(before) && !/^\s?(?:余|多|几)/u.test(text.slice(end, end + 2))
}

/** improved by 2.4%; 提升了 2.4%, 分别下降 2.4% 和 3.1%. */
const GAIN =
  /(?:\bby (?:\d[\d.]{0,6} ?% (?:and|to) )?|(?:提升|提高|升高|降低|下降|减少|增长|增加|缩短|节省|高出)(?:了|约|至少)?\s?(?:\d[\d.]{0,6}\s?[%％]\s?[和与、]\s?)?)$/iu

/** more than 2,700; nearly 40; 超过 300, 约 50. */
const BOUND =
  /(?:\b(?:more than|over|at least|less than|fewer than|under|up to|almost|nearly|about|approximately|around|some|roughly|circa|ca\.?)|[<>≤≥~≈∼±]|超过|多达|近|约|大约|不足|不到|至少|至多|上千|逾)\s?$/iu
