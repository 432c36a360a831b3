import {type EnEntry, enLexicon} from '../english/lexicon.ts'
import type {Role} from './actors.ts'
import type {FoundName} from './index.ts'

/** Verbs, by base, whose subject speaks: finds, demands, rules, denies. */
const SAYING: ReadonlySet<string> = new Set(
  // Turkey criticized Greece
  'accuse acknowledge admit advise affirm allege announce argue assert assume believe call caution claim complain concede conclude condemn confirm contend criticise criticize declare demand deny denounce doubt emphasise emphasize estimate expect explain find forecast hold hypothesise hypothesize insist maintain note object observe oppose point posit postulate predict promise propose protest recommend reject remark report request rule say state stress suggest tell think threaten urge vow warn welcome write'.split(
    ' ',
  ),
)

/** Groups of people at an institution that does what they do. */
const PEOPLE_AT =
  /\b(?:researchers|scientists|scholars|investigators|economists|engineers|teams?|authors|physicians|experts|groups?) (?:at|from|of) (?:the )?$/i

/** The roles of the names of an English sentence, group by group; `null` for a name that only modifies or places. */
export function enRoles(sentence: string, groups: ReadonlyArray<ReadonlyArray<FoundName>>): Array<Role | null> {
  const roles: Array<Role | null> = []
  groups.forEach((group, i) => {
    const floor = groups[i - 1]?.at(-1)?.end ?? 0
    const before = sentence.slice(Math.max(floor, group[0]!.start - 60), group[0]!.start)
    const limit = groups[i + 1]?.[0]?.start ?? sentence.length
    const after = sentence.slice(group.at(-1)!.end, Math.min(limit, group.at(-1)!.end + 90))
    const acts = roles.includes('agent') || roles.includes('speaker')
    const first = group[0]!
    const known = group.some((name) => isKnown(name, after))
    // the ETC model, a Likert scale: with an article and unknown, it is a term
    const term = !known && /\b(?:the|an?|this|our|its) $/i.test(before) && first.type !== 'acronym'
    roles.push(
      first.type === 'title' || term ? null : roleOf(before, after, acts, known, PERSON_SHAPE.test(first.text)),
    )
  })
  return roles
}

/** What only people and organisations do. Of a name that nothing else tells to be one, one of these verbs does. */
const SOCIAL: ReadonlySet<string> = new Set(
  // Elsevier sued Sci-Hub
  'acquire agree analyse analyze appoint assign award ban buy collaborate commission compile conduct create design develop discover donate elect endorse establish evaluate examine fine fire found fund grant hire host impose interview invite launch lend map measure meet merge nominate order organise organize pay pioneer publish recall recruit release replicate resign review sell sign sponsor study sue survey test train translate veto visit vote win'.split(
    ' ',
  ),
)

/** Is the name one of a person or body, whatever it does? */
function isKnown({type, canonical, text}: FoundName, after: string): boolean {
  if (canonical !== undefined || type === 'organisation' || type === 'office' || type === 'economy') return true
  return (
    TITLED.test(text) || /^(?: ?,? et al| and (?:his |her |their )?(?:colleagues|co-?workers|co-?authors))/.test(after)
  )
}

const TITLED =
  /^(?:President|Chancellor|Minister|Premier|Governor|Senator|Secretary|Judge|Justice|Professor|Prof|Dr|Mr|Mrs|Ms|Sir|King|Queen|Pope|General|Director|Chairman)[ .-]|\b(?:President|Minister|Chancellor) \p{Lu}/u

const GOES_ON =
  /^(?: ?\([^()]{0,80}\)| ?\[[\d, –-]{1,20}\]| et al\.?,?| and (?:his |her |their )?(?:colleagues|co-?workers|co-?authors|others)|,? (?:also|then|later|first|further|often|now|recently|subsequently|explicitly|strongly|repeatedly|previously|already|ultimately|initially|jointly|once))/

/** `according to the ` and what stands before it. */
const NEAR = 18

function roleOf(before: string, after: string, acts: boolean, known: boolean, person: boolean): Role | null {
  const near = before.slice(-NEAR)
  if (/\baccording to (?:the )?$/i.test(near)) return known || (person && AFTER_PERSON.test(after)) ? 'speaker' : null
  if (/\bby (?:the )?$/.test(near)) return known || (person && AFTER_PERSON.test(after)) ? 'agent' : null
  let rest = after
  for (let steps = 0; steps < 5; steps++) {
    const hit = GOES_ON.exec(rest)
    if (!hit) break
    rest = rest.slice(hit[0].length)
  }
  const object = objectRole(before, acts, known)
  if (object) return object
  const preposition =
    /\b(?:of|in|at|from|to|for|on|with|against|between|among|than|as|into|over|through|under|near|via|like|and|or|toward|towards|concerning|regarding|involving|including|about|across|within|outside) (?:the |its |an? )?$/i.test(
      near,
    )
  if (preposition && !PEOPLE_AT.test(before)) return null
  return subjectRole(rest, known)
}

/** Xxxx, Xxxx-Xxxx, McXxxx, and several of them, a superscript after them. */
const PERSON_SHAPE = /^(?:(?:Mc|Mac|O['’])?\p{Lu}\p{Ll}+(?:[-’'.]\p{Lu}?\p{Ll}*)*\d{0,3}(?: {1,2}|$))+$/u

/** A person whom a marker, a stop or a bracket follows: proposed by Herbert [31]. */
const AFTER_PERSON = /^(?:\d|[.,;)]| ?\[| \((?:19|20)\d\d| et al| and colleagues|$)/

/** What a subject before these words does. */
function subjectRole(rest: string, known: boolean): Role | null {
  const words =
    rest
      .match(/^(?: [\p{L}’'-]{1,24}){1,5}/u)?.[0]
      .trim()
      .split(' ') ?? []
  let passive = false
  for (const [i, word] of words.entries()) {
    const lower = word.toLowerCase()
    const entry = enLexicon.get(lower)
    if (entry?.tag === 'adverb' || lower.endsWith('ly') || entry?.tag === 'modal' || lower === 'not') continue
    if (entry?.tag === 'have' && i < words.length - 1) continue
    if (entry?.tag === 'be' || lower === 'been') {
      passive = true
      continue
    }
    if (entry?.tag === 'do') continue
    const verb = entry?.tag === 'verb' && entry.form !== 'ing'
    if (!verb && !/^\p{Ll}{3,}ed$/u.test(word)) return null
    // bills on X proposed by Y: no predicate of X
    if (!passive && words[i + 1] === 'by') return null
    if (passive) return entry?.form === 'base' || !known ? null : 'target'
    if (!known && !isSocial(entry, lower)) return null
    return SAYING.has(entry?.base ?? '') || SAYING.has(lower.replace(/ed$/, '')) || SAYING.has(lower.replace(/d$/, ''))
      ? 'speaker'
      : 'agent'
  }
  return null
}

/** A verb in the past, or after a saying also in -s, that only people and organisations are subjects of. */
function isSocial(entry: EnEntry | undefined, lower: string): boolean {
  const bases = [entry?.base ?? '', lower.replace(/ed$/, ''), lower.replace(/d$/, '')]
  const says = bases.some((base) => SAYING.has(base))
  if (!says && !bases.some((base) => SOCIAL.has(base))) return false
  return (
    lower.endsWith('ed') ||
    entry?.form === 'past' ||
    entry?.form === 'past-or-participle' ||
    (says && entry?.form === 's' && !entry.nounToo)
  )
}

/** The target that a name after these words is, or `null`. */
function objectRole(before: string, acts: boolean, known: boolean): Role | null {
  if (!/[\p{L}’'] ?$/u.test(before.slice(-3))) return null
  const words = before.match(/[\p{L}’'-]+/gu) ?? []
  let at = words.length - 1
  while (at >= 0 && /^(?:the|its|their|his|her|a|an|also)$/i.test(words[at]!)) at--
  const last = words[at]
  if (last === undefined) return null
  const lower = last.toLowerCase()
  const entry = enLexicon.get(lower)
  if (!known && !isSocial(entry, lower) && lower !== 'to' && lower !== 'against') return null
  const verb = entry?.tag === 'verb' || /^\p{Ll}{3,}ed$/u.test(last)
  // left the Union, sued X: an object, unless the word is the participle of a noun before it
  if (verb && entry?.form !== 'base' && words.length <= 12)
    return acts || /^(?:ordered|sued|fined|urged|asked)$/.test(lower) ? 'target' : null
  if (verb && entry?.form === 'base' && /^(?:to|will|would|can|could|may|must|should)$/i.test(words[at - 1] ?? ''))
    return 'target'
  if (!acts) return null
  if (!known && !/\b(?:to|against) $/.test(before)) return null
  if (lower === 'to' || lower === 'against' || lower === 'over')
    return enLexicon.get(words[at - 1]?.toLowerCase() ?? '')?.tag === 'preposition' ? null : 'target'
  if (lower === 'on')
    return /^(?:call|called|calls|tariffs?|sanctions?|war|duties|embargo|ban|pressure|limits|restrictions|fines?|impose|imposed)$/i.test(
      words[at - 1] ?? '',
    )
      ? 'target'
      : null
  return null
}
