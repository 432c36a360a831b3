import type {Abstract, AlignedDocument, Lang} from '../model/document.ts'
import {contentTokens} from '../text/content-words.ts'

/** Blocks before and behind the second abstract among which its title may stand, however the columns came. */
const BEFORE = 10
const BEHIND = 4
/** The part of the content words of a title that its abstract says too, at least. */
const SHARED = 1 / 3
/** Words or pairs of characters that a title has at least. */
const LEAST = 2

/**
 * Whether a paper whose title is known in the language of one abstract prints none in that of the other.
 *
 * Anything near the other abstract or before the body that shares its words counts as its title, even where it was read as
 * the end of the keywords or as two lines; a title that its own abstract does not know (a list of symbols) is no measure.
 */
export function lacksSecondTitle(document: AlignedDocument, first: Abstract, second: Abstract): boolean {
  const {title} = document
  if (title === null) return false
  const knows = knowledgeOf(second)
  if (runsOf(title, second.lang).some(knows) || !knowledgeOf(first)(title)) return false
  return !frontRuns(document, second).some(knows)
}

/** Whether words are about what an abstract says. */
function knowledgeOf({text, keywords}: Abstract): (words: string) => boolean {
  let known: ReadonlySet<string> | null = null
  return (words) => {
    const tokens = new Set(contentTokens(words))
    if (tokens.size < LEAST) return false
    known ??= new Set(contentTokens(`${text} ${keywords.join(' ')}`))
    let shared = 0
    for (const token of tokens) if (known.has(token)) shared++
    return shared >= SHARED * tokens.size
  }
}

/** What is printed in the language of an abstract near it or before the body, outside it and its keywords. */
function frontRuns({blocks, text}: AlignedDocument, {start, end, lang}: Abstract): string[] {
  const at = blocks.findIndex((block) => block.end > start)
  const behind = blocks.findIndex((block) => block.start >= end)
  const body = blocks.findIndex(({kind}) => kind === 'paragraph' || kind === 'heading')
  return blocks.flatMap((block, i) => {
    const near = (i >= at - BEFORE && i < at) || (behind >= 0 && i >= behind && i < behind + BEHIND) || i < body
    if (!near || (block.start < end && start < block.end)) return []
    const words = text.slice(block.start, block.end)
    const runs = runsOf(words, lang)
    switch (block.kind) {
      case 'keywords':
        // Those of the abstract itself share its words and are no title.
        return /\p{Script=Han}/u.test(words) === (lang === 'zh') ? [] : runs
      case 'abstract':
        // The other abstract may have swallowed the title that follows it.
        return runs.slice(-1).filter((run) => words.endsWith(run))
      case 'paragraph':
        // In a sentence of the other language stand names of it, and no title.
        return runs.filter((run) => 2 * run.length > words.length)
      default:
        return runs
    }
  })
}

const RUN: Readonly<Record<Lang, RegExp>> = {
  en: /\p{Script=Latin}[\p{Script=Latin}\p{N}\s\p{P}]{0,400}/gu,
  zh: /\p{Script=Han}[\p{Script=Han}\p{N}\p{P}\s]{0,200}/gu,
}
/** Stretches of one language in a mixed block. */
const runsOf = (words: string, lang: Lang): string[] => words.match(RUN[lang]) ?? []
