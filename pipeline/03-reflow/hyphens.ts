import {isClosedCompound} from '../text/closed-compounds.ts'
import type {Vocabulary} from './printed-words.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** First halves that keep their hyphen before anything: `three-day`. */
const ALWAYS = setOf(
  'two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety cis non self well cross',
)
/** First halves that keep it before a word: `open-source`. */
const FIRST = setOf(
  'high low long short half semi quasi all near single double whole black white grey round first second third state time data open large small full real end one best fast free hard left right log follow peer',
)
/** First halves that keep it before long words, and before short ones where the document shows the word or the habit: `multi-year`. */
const PREFIX = setOf('multi post co sub intra anti meta over down proto')
/** First halves that titles of other authors print either way, whatever this document does: `post-transcriptional`. */
const QUOTED = setOf('non self cis post anti multi')
/** First halves that keep it before a word that the document shows: `nano-structure`. */
const LOOSE = setOf('micro macro nano hyper hypo ultra auto bio')
/** First halves that mostly lose it: kept where the document shows both the word and the habit: `inter-event`. */
const BOUND = setOf('ex so trans inter on off above below re pre under up un in out')
/** Middles of longer compounds: `sequence-to-sequence`, `proof-of-concept`, `75-base-pair`. */
const CHAINED = setOf('of to in and by on for the a at or as up vs')
/** Endings of words, which a typesetter parts from them: `state-ments`. */
const ENDING =
  /^(?:ments?|tions?|sions?|ings?|ness|ab(?:le|ly)|ib(?:le|ly)|ity|ities|ous|ously|ives?|ively|ally?|ers?|ed|ly|ances?|ences?|ship|ful|less|ism|ist|i[sz](?:es?|ed|ing)|at(?:e[ds]?|ing)|tures?|ject|ner|ters?|tics?|cal|cally)$/
/** Second halves that take one: `dose-dependent`, `age-related`. */
const SECOND = setOf(
  'related dependent independent induced based specific nonspecific like positive negative bound derived mediated associated resistant free type level scale time rich only term driven treated expressing tagged coated known linked reported defined established discovered sized shaped dimensional up down off out wide long term house art series the to of and in off line effect order control step point value ray square scale cell cycle buffered deprived inflammatory aware guided built modified oriented amplifying regulatory learning pair assisted aided enabled enhanced centered centred focused weighted supervised controlled constrained agnostic invariant efficient effective intensive sensitive adaptive robust transcriptional ready friendly typed centric blind squared box trip specificity sensitivity responsive genome resolution frequency',
)

/** Second halves that say what was done to the first: `tumour-invaded`. */
const PARTICIPLE = /^\p{Ll}{4,20}(?:ed|ing)$/u

/** A line end cut a link: `https://example.org/some-`. */
const cutsLink = (before: string): boolean =>
  /(?:https?:|www\.|10\.\d{4,9}\/)[^\s\p{Script=Han}]{0,200}$/u.test(before.slice(-240))

/** What ends a text without a blank inside, and the blank before it. */
const lastToken = (text: string): string => text.slice(Math.max(0, text.lastIndexOf(' ')))

/**
 * Whether a hyphen at the end of a line is the word's own; true, too, where there is none.
 *
 * The rest of the document decides: what it prints within its lines in one word, or with a hyphen. Where it prints
 * neither, two words that it prints apart keep the hyphen, and so do halves that mostly take one; endings of words do not.
 *
 * @param quoted in an entry of a list: each title has the habits of its own author
 */
export function keepsHyphen(before: string, after: string, words: () => Vocabulary, quoted = false): boolean {
  const last = before.at(-1)
  if (last !== '-' && last !== '‐' && last !== '\u00ad') return true
  const head = /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}]{1,40}(?:[-‐][\p{L}\p{N}]{1,40}){0,3})[-‐\u00ad]$/u.exec(
    lastToken(before.slice(-120)),
  )?.[1]
  const tail = /^[\p{L}\p{N}]{1,40}(?:[-‐][\p{L}\p{N}]{1,40}){0,3}/u.exec(after.slice(0, 100))?.[0]
  if (!head || !tail) return true
  if (cutsLink(before) || head.length === 1) return true
  if (!/^\p{Ll}/u.test(tail) || /\p{N}$/u.test(head)) return true
  const first = head.toLowerCase()
  const second = tail.toLowerCase()
  const {times: count, isPart} = words()
  const closed = count(first + second)
  const hyphened = count(`${first}-${second}`)
  if (quoted && QUOTED.has(first) && !ENDING.test(second) && closed < 4 * (hyphened + 1)) return true
  if (closed !== hyphened) return hyphened > closed
  if (closed > 0) return false
  const parts = first.split(/[-‐]/)
  const lastOfFirst = parts.at(-1)!
  if (parts.length > 1 && (CHAINED.has(lastOfFirst) || /^\d+$/.test(parts[0]!))) return true
  const firstOfSecond = second.split(/[-‐]/)[0]!
  if (/^\p{Lu}{2,}s?$/u.test(head)) return true
  if (ALWAYS.has(lastOfFirst)) return true
  if (isClosedCompound(lastOfFirst, firstOfSecond)) return false
  const known = (word: string): boolean => word.length > 2 && count(word) > 0
  if (SECOND.has(firstOfSecond) && !BOUND.has(lastOfFirst)) return count(lastOfFirst) > 0 || lastOfFirst.length > 2
  if (ENDING.test(firstOfSecond)) return false
  if (
    PARTICIPLE.test(firstOfSecond) &&
    !BOUND.has(lastOfFirst) &&
    lastOfFirst.length > 3 &&
    (known(lastOfFirst) || known(`${lastOfFirst}s`))
  )
    return true
  const habit = isPart(lastOfFirst)
  if (PREFIX.has(lastOfFirst)) return known(firstOfSecond) || habit || firstOfSecond.length > 5
  if (LOOSE.has(lastOfFirst)) return known(firstOfSecond)
  if (BOUND.has(lastOfFirst)) return known(firstOfSecond) && habit
  if (second.includes('-')) return known(lastOfFirst)
  if (FIRST.has(lastOfFirst)) return known(firstOfSecond) || firstOfSecond.length > 4
  return known(lastOfFirst) && known(firstOfSecond)
}
