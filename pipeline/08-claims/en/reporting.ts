const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)

/** Verbs (by base) that lead to what is claimed: showed that, it is known that. Their clause is not the claim. */
export const REPORT_VERBS: ReadonlySet<string> = new Set(
  words(
    'acknowledge agree allege announce appear argue assert assume believe claim concede conclude confirm confer consider contend contradict corroborate declare demonstrate determine discover emphasise emphasize establish estimate evidence expect explain feel find highlight hold hypothesise hypothesize imply indicate infer insist know learn maintain mean mention note observe point posit postulate predict presume presuppose proclaim propose prove realise realize recognise recognize recommend remark remember report reveal say see seem show speculate state stipulate stress suggest suppose suspect tell think underline underscore understand verify view warn',
  ),
)

/** Of these, told and such: the telling is itself the event. */
export const TELLING: ReadonlySet<string> = new Set(['tell', 'mean', 'confer', 'consider'])

/** Nouns before `that`: the fact that, evidence that. */
export const REPORT_NOUNS: ReadonlySet<string> = new Set(
  words(
    'fact evidence report reports finding findings observation observations view views idea hypothesis hypotheses suggestion suggestions claim claims conclusion conclusions notion belief assumption argument assertion proposition proposal possibility recognition consensus indication indications doubt prediction predictions estimate estimates concern concerns knowledge theory demonstration extent',
  ),
)

/** Adjectives before `that`: it is likely that. */
export const REPORT_ADJECTIVES: ReadonlySet<string> = new Set(
  words(
    'likely unlikely clear plausible evident possible apparent conceivable probable obvious true well-known noteworthy notable surprising unsurprising interesting striking important noting',
  ),
)

/** Links at the front of a clause that belong to no claim; each may be followed by a comma. Longest first. */
const DISCOURSE: ReadonlyArray<string> = [
  'on the other hand',
  'on the one hand',
  'at the same time',
  'in other words',
  'in more detail',
  'more specifically',
  'more generally',
  'more importantly',
  'most importantly',
  'as a result',
  'as a consequence',
  'as such',
  'as expected',
  'as noted above',
  'in this way',
  'in this context',
  'in this regard',
  'in this respect',
  'in this sense',
  'in this case',
  'in these cases',
  'in turn',
  'in short',
  'in sum',
  'in summary',
  'in conclusion',
  'in fact',
  'in general',
  'in particular',
  'in addition',
  'in contrast',
  'in parallel',
  'in response',
  'in brief',
  'in doing so',
  'in one study',
  'in another study',
  'by contrast',
  'by comparison',
  'by this',
  'for example',
  'for instance',
  'for this reason',
  'for these reasons',
  'for this purpose',
  'to this end',
  'to our knowledge',
  'to the best of our knowledge',
  'after all',
  'above all',
  'of note',
  'of course',
  'of these',
  'since then',
  'that is',
  'rather than',
  'what is more',
  'taken together',
  'all in all',
  'not surprisingly',
  'in other cases',
  'on average',
  'to begin with',
  'and so',
  'first of all',
  'however',
  'moreover',
  'furthermore',
  'further',
  'nevertheless',
  'nonetheless',
  'therefore',
  'thus',
  'hence',
  'consequently',
  'accordingly',
  'subsequently',
  'similarly',
  'likewise',
  'conversely',
  'alternatively',
  'additionally',
  'besides',
  'indeed',
  'instead',
  'otherwise',
  'meanwhile',
  'notably',
  'specifically',
  'importantly',
  'interestingly',
  'surprisingly',
  'unsurprisingly',
  'unfortunately',
  'fortunately',
  'finally',
  'lastly',
  'first',
  'firstly',
  'second',
  'secondly',
  'third',
  'thirdly',
  'fourth',
  'together',
  'briefly',
  'clearly',
  'obviously',
  'admittedly',
  'crucially',
  'overall',
  'still',
  'also',
  'again',
  'then',
  'namely',
  'here',
  'paradoxically',
  'correspondingly',
  'particularly',
  'i.e',
  'e.g',
  'viz',
]

/** First words → the links that begin with them, longest first. */
const byFirstWord = new Map<string, string[][]>()
for (const phrase of DISCOURSE) {
  const parts = phrase.split(' ')
  const list = byFirstWord.get(parts[0]!)
  if (list) list.push(parts)
  else byFirstWord.set(parts[0]!, [parts])
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.length - a.length)

/** How many of these lower-case words, from `at` on, are such a link; 0 for none. */
export function discourseLength(lower: (i: number) => string | undefined, at: number): number {
  const list = byFirstWord.get(lower(at) ?? '')
  if (list) for (const parts of list) if (parts.every((part, i) => lower(at + i) === part)) return parts.length
  return 0
}
