/** Words that carry no content, of English. */
const STOP = new Set(
  'about above after again against all also although among and any are because been before being below between both but can could did does doing down during each either few first for from further had has have having her here hers him his how however into its itself just may might more most much must near nor not now off once one only other our ours out over own per same second several shall she should since some such than that the their theirs them then there these they this those three through thus too two under until upon use used uses using very was were what when where whether which while who whom whose why will with within without would yet you your'.split(
    ' ',
  ),
)
/** Characters of function words, of Chinese: a pair that holds one says little. */
const FUNCTION = new Set(
  '的了在是和与及或为以对于从到由被把将也都就而且但若则其此该这那之所有无不没上下中内外前后时等各每某更最很已曾正又再还只仅可能会应须要使让给向往按据因',
)

/**
 * The content of a text as tokens that can be compared: English words without their endings, pairs of Han characters, numbers
 * of three digits and more.
 */
export function contentTokens(text: string): string[] {
  const tokens: string[] = []
  for (const [run] of text.matchAll(
    /\p{Script=Latin}[\p{Script=Latin}\p{N}'’-]{1,40}|\p{Script=Han}{1,400}|\d{3,12}/gu,
  )) {
    if (/^\p{Script=Han}/u.test(run)) {
      for (let i = 0; i + 1 < run.length; i++)
        if (!FUNCTION.has(run[i]!) && !FUNCTION.has(run[i + 1]!)) tokens.push(run.slice(i, i + 2))
    } else if (/^\d/.test(run)) tokens.push(run)
    else {
      const word = run.toLowerCase()
      if (word.length > 2 && !STOP.has(word)) tokens.push(stemOf(word))
    }
  }
  return tokens
}

/** A word without its commonest endings: `citations` and `citation`, `reported` and `reports` meet. */
function stemOf(word: string): string {
  const stem = word.replace(/['’]s?$/, '').replace(/(?:ations?|ingly|edly|ments?|ings?|ies|ied|ed|es|s|ly)$/, '')
  return stem.length >= 3 ? stem : word
}
