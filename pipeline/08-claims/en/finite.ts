import type {EnToken} from './tokens.ts'

/**
 * Mark the finite verbs of a sentence.
 *
 * Auxiliaries and modals are sure. A form in -s or -ed, or a base form, counts where the words around it allow no noun
 * and no participle; a participle that could be a past tense counts only where its clause has no surer verb.
 */
export function markFinite(tokens: ReadonlyArray<EnToken>): boolean[] {
  const finite = tokens.map((token, i) => isSure(tokens, token, i))
  for (let i = 0; i < tokens.length; i++)
    if (!finite[i] && couldBeFinite(tokens, finite, i) && !hasFiniteNearby(tokens, finite, i)) finite[i] = true
  return finite
}

function isSure(tokens: ReadonlyArray<EnToken>, token: EnToken, i: number): boolean {
  const {tag, form, nounToo} = token.entry
  if (tag === 'modal') return true
  if (tag === 'be' || tag === 'have' || tag === 'do') return !isPreceded(tokens, i, 'to')
  if (tag !== 'verb') return false
  if (token.word !== token.lower && i > 0) return false
  const before = previous(tokens, i)
  const after = tokens[i + 1]
  if (!before) return false
  if (before.entry.tag === 'relative') return form !== 'participle' && form !== 'ing'
  if (form === 's') {
    if (!canBeSubject(before)) return false
    return nounToo ? opensClearObject(after) && !endsPlural(before) && before.entry.tag !== 'coordinator' : true
  }
  if (form === 'past') return canBeSubject(before)
  if (form === 'past-or-participle') {
    if (before.entry.tag === 'pronoun' && before.lower !== 'one') return true
    return canBeSubject(before) && before.entry.tag !== 'coordinator' && opensClearObject(after)
  }
  if (form === 'base') {
    if (before.entry.tag === 'pronoun') return ['they', 'we', 'i', 'you'].includes(before.lower)
    return (
      canBeSubject(before) &&
      (endsPlural(before) || (!nounToo && hasPluralHead(tokens, i))) &&
      (nounToo ? opensClearObject(after) : after !== undefined && after.kind !== 'stop')
    )
  }
  return false
}

/** Forms that are a noun or a participle as often: they count where their clause has no surer verb. */
function couldBeFinite(tokens: ReadonlyArray<EnToken>, finite: ReadonlyArray<boolean>, i: number): boolean {
  const token = tokens[i]!
  const {form, nounToo} = token.entry
  if (form !== 's' && form !== 'base' && form !== 'past-or-participle') return false
  const before = previous(tokens, i)
  if (!before || !canBeSubject(before) || before.entry.tag === 'determiner') return false
  if (token.word !== token.lower) return false
  if (form !== 'past-or-participle') {
    if (!nounToo || !opensObject(tokens[i + 1]) || before.kind === 'stop' || before.entry.tag === 'coordinator')
      return false
    if (isObject(tokens, i)) return false
    return form === 's' ? !endsPlural(before) || hasGerundSubject(tokens, i) : endsPlural(before)
  }
  if (tokens[i + 1]?.lower === 'by') return false
  // frost associated with drought: such a participle has `is` before it where it is a predicate
  if (RELATING.test(token.lower) && /^(?:with|to)$/.test(tokens[i + 1]?.lower ?? '')) return false
  // After `and` or a comma only as a second verb.
  if (before.entry.tag === 'coordinator') return tokens[i + 1]?.entry.tag !== 'word' && hasFiniteBefore(finite, i)
  return before.kind !== 'stop' || !hasFiniteBefore(finite, i)
}

function hasFiniteBefore(finite: ReadonlyArray<boolean>, i: number): boolean {
  const at = finite.lastIndexOf(true, i - 1)
  return at >= 0 && at >= i - 40
}

const RELATING = /^(?:associated|correlated|connected|compared|linked|related)$/

/** Factors such as soil and rain | affect; the rain and the soil | affect. */
function hasPluralHead(tokens: ReadonlyArray<EnToken>, i: number): boolean {
  let coordinated = false
  for (let at = i - 1; at >= 0 && i - at < 12; at--) {
    const token = tokens[at]!
    const {tag} = token.entry
    if (token.lower === 'and') coordinated = true
    else if (tag === 'adverb' || tag === 'word' || tag === 'determiner' || token.kind === 'marker') continue
    else if (token.lower === 'as' && tokens[at - 1]?.lower === 'such') return at > 1 && endsPlural(tokens[at - 2]!)
    else return coordinated && token.kind === 'stop'
  }
  return coordinated
}

/** Growing maize on slopes | increases erosion: the subject is one whatever noun stands last. */
function hasGerundSubject(tokens: ReadonlyArray<EnToken>, i: number): boolean {
  let first = i
  while (first > 0 && !isWall(tokens[first - 1]!)) first--
  return first < i - 1 && i - first < 12 && tokens[first]!.entry.form === 'ing'
}

/** to meet local needs: what stands between an infinitive and here is its object, so this ends it. */
function isObject(tokens: ReadonlyArray<EnToken>, i: number): boolean {
  let at = i - 1
  while (at >= 0 && tokens[at]!.kind === 'word' && NOUN_PHRASE.has(tokens[at]!.entry.tag)) at--
  return tokens[at]?.entry.form === 'base' && tokens[at - 1]?.entry.tag === 'to'
}

const NOUN_PHRASE: ReadonlySet<string> = new Set(['word', 'determiner', 'number'])

/** Between the stops around a token stands a surer verb: depicted in X *represent*. */
function hasFiniteNearby(tokens: ReadonlyArray<EnToken>, finite: ReadonlyArray<boolean>, i: number): boolean {
  for (let j = i + 1; j < tokens.length && !isWall(tokens[j]!); j++) {
    if (finite[j]) return true
    if (tokens[j]!.entry.tag === 'coordinator' && isVerbAfter(tokens, finite, j)) break
  }
  if (previous(tokens, i)?.entry.tag === 'coordinator') return false
  for (let j = i - 1; j >= 0 && !isWall(tokens[j]!); j--) if (finite[j]) return true
  return false
}

/** consent and were assigned: a second verb, the first may stand before the `and`. */
function isVerbAfter(tokens: ReadonlyArray<EnToken>, finite: ReadonlyArray<boolean>, coordinator: number): boolean {
  let at = coordinator + 1
  while (tokens[at]?.entry.tag === 'adverb') at++
  return finite[at] === true
}

const isWall = (token: EnToken): boolean =>
  token.kind === 'stop' || token.entry.tag === 'subordinator' || token.entry.tag === 'that'

/** The word before, adverbs and quotes skipped. */
function previous(tokens: ReadonlyArray<EnToken>, i: number): EnToken | undefined {
  let at = i - 1
  while (at >= 0 && (tokens[at]!.entry.tag === 'adverb' || tokens[at]!.kind === 'quote')) at--
  // A comma before it: the verb may still go with a subject before an insertion.
  return tokens[at]
}

function isPreceded(tokens: ReadonlyArray<EnToken>, i: number, tag: string): boolean {
  return previous(tokens, i)?.entry.tag === tag
}

const SUBJECT_TAGS: ReadonlySet<string> = new Set(['word', 'pronoun', 'relative', 'that', 'number', 'coordinator'])

function canBeSubject(token: EnToken): boolean {
  if (token.kind === 'bracket' || token.kind === 'marker' || token.kind === 'stop') return true
  if (token.entry.tag === 'verb') return token.entry.nounToo === true || token.entry.form === 'ing'
  if (token.entry.tag === 'determiner') return DETERMINERS_ALONE.has(token.lower)
  return SUBJECT_TAGS.has(token.entry.tag) && !endsAdjective(token.lower)
}

/** They are a subject by themselves: most agree. */
const DETERMINERS_ALONE: ReadonlySet<string> = new Set(
  'most many some several few both all other others this these those each'.split(' '),
)

/** famous, useful, active, stable, flexible, typical */
function endsAdjective(word: string): boolean {
  const last = word.charCodeAt(word.length - 1)
  if (last === 0x73) return word.endsWith('ous')
  if (last === 0x6c) return word.endsWith('ful') || word.endsWith('ical')
  return last === 0x65 && (word.endsWith('ive') || word.endsWith('able') || word.endsWith('ible'))
}

function endsPlural(token: EnToken): boolean {
  return (
    /(?:[^s]s|men|people|children|data|media|criteria|phenomena|bacteria|mice)$/.test(token.lower) ||
    token.lower === 'others'
  )
}

function opensObject(token: EnToken | undefined): boolean {
  if (token?.kind !== 'word') return false
  return opensClearObject(token) || ['preposition', 'adverb', 'to', 'word'].includes(token.entry.tag)
}

function opensClearObject(token: EnToken | undefined): boolean {
  // reports such as these: examples of the noun
  if (!token || token.lower === 'such') return false
  return (
    ['determiner', 'pronoun', 'that', 'number'].includes(token.entry.tag) ||
    /^(?:its|their|his|her|our|how|whether|what)$/.test(token.lower)
  )
}
