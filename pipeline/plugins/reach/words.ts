/** English words by what they do at the edge of the phrase before a marker. Each row is met in print as shown. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Before a phrase and not of it: `as the perceptron [4]`. */
export const determiners = set('the an these those its their our his her both other')

/** A phrase hangs on them: `relies on word embeddings [4]`. `of`, `to`, `with` are not here: `analysis of variance [4]` is one name. */
export const prepositions = set(
  'in on for from by via through using into onto as at including include includes included like between over under within against toward towards upon about than e.g e.g. i.e i.e. especially',
)

/** A finite or auxiliary verb, or what joins clauses: the phrase after it begins there. */
export const breaks = set(
  'is are was were be been has have had can could may might will would should do does did that which who where when while whereas because since although though if but so then use uses used utilize utilizes apply applies applied propose proposed adopt adopts adopted employ employs employed require requires exploit exploits exploited combine combines combined leverage leverages leveraged consider considers considered extend extends extended follow follows only not also either',
)

/** Right before a bracket they make it a noun: `as shown in (Zhao, 2019)`, `following [4]`. */
export const leadsIn = set(
  'in by of to from with and see following as such like unlike than on for at while cf. cf e.g e.g. including',
)

/** Right before a marker they end a clause and no name: `was found to improve [4]`. */
export const clauseEnders = set(
  'proposed studied explored investigated introduced developed used applied successful effective popular performance results improvements well recently shown available presented adopted addressed considered attention success years works work them those literature',
)
