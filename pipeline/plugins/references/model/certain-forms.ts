/** What is matched by an expression only where one of some texts stands: looking for those is much cheaper. */
type CertainForm = readonly [needs: ReadonlyArray<string>, form: RegExp]

/** Forms in which a field can be nothing else. Each named group of an expression is a field of that label. */
export const certainForms: ReadonlyArray<CertainForm> = [
  // [12] Marlow   〔12〕 Marlow   [12 Marlow   12] Marlow
  [['['], /^\[ ?(?<label>\d{1,4}) ?\]/gu],
  [['['], /^\[ ?(?<label>\d{1,3}) {0,2}(?=\p{Lu}[\p{L}.,])/gu],
  [[']'], /^(?<label>\d{1,3})\] ?(?=\p{Lu})/gu],
  // 2009 Mar 3;18(2):101-9   1985;291(6499):97   2014; 12: e31
  [
    [';'],
    /(?<![\d-])(?<date>(?:1[5-9]|20)\d\d[a-z]?(?: \p{L}{3,9}\.?(?: \d{1,2})?)?) ?; ?(?<volume>\d{1,4}) ?(?:\((?<issue>[^();:]{1,20})\) ?)?: ?(?<page>\p{L}{0,2}\d{1,7}(?: ?- ?\p{L}{0,2}\d{1,7})?)(?![\d\p{L}])/gu,
  ],
  // 1985;291(6499)
  [[';'], /(?<![\d-])(?<date>(?:1[5-9]|20)\d\d) ?; ?(?<volume>\d{1,4}) ?\((?<issue>[\p{L}\d .-]{1,20})\)/gu],
  // 18(2): 101-109   57(5/6), 169-176   12(Suppl 1):S3-S9
  [
    ['('],
    /(?<![\d.(-])(?<volume>\d{1,3}) ?\((?<issue>(?:Suppl\.? ?\d{0,2}|\d{1,3}(?: ?[-/] ?\d{1,3})?))\) ?[:,] ?(?:pp?\. ?)?(?<page>\p{L}?\d{1,6} ?- ?\p{L}?\d{1,6})(?![\d\p{L}])/gu,
  ],
  // (2018-01-23)   Rivers2018-01-23.
  [['-'], /(?<![\d/_-])(?<date>(?:1[89]|20)\d\d-\d{1,2}-\d{1,2})(?![\d-])/gu],
  // (F. W. Marlow & L. Emory, Trans.)   (D. Marlow, Ed.)
  [[', Trans'], /\((?<translator>\p{Lu}[^()\d:]{3,120}), Trans\.?\)/gu],
  [[', Ed', ', ed'], /\((?<editor>\p{Lu}[^()\d:“”]{3,160}), (?:Eds?|eds?)\.?\)/gu],
  // In K. J. Marlow & L. Tan (Eds.), Rivers   In: River Association, ed. Rivers
  [['(Ed', '(ed', '(Hrsg'], /[.,”?!] [Ii]n:? (?<editor>\p{Lu}[^()\d:“”]{3,200}) \((?:Eds?|eds?|Hrsg|editors?)\.?\)/gu],
  [[', ed'], /[.,”?!] [Ii]n:? (?<editor>\p{Lu}(?:[^().\d“”":]|(?<=\p{Lu})\.){3,200}), (?:eds?|editors?)[.:] (?!by)/gu],
  // Marlow, K. J., & Tan, L. (Eds.). (2001)   Marlow, K. J. and Tan, L., eds. Rivers
  [[' (Ed', ' (Hrsg'], /^(?:\[? ?\d{1,3} ?[\].]{1,2} ?)?(?<editor>\p{Lu}[^()\d“”":]{3,400}) \((?:Eds?|Hrsg)\.?\)/gu],
  [
    [', ed'],
    /^(?:\[? ?\d{1,3} ?[\].]{1,2} ?)?(?<editor>\p{Lu}(?:[^().\d“”":]|(?<=\p{Lu})\.){3,200}(?:(?<=\p{Lu}\.)|(?<= al)\.)), eds?[.,:]? (?=[\p{Lu}\d])/gu,
  ],
  // Salt of the coast. (2019). In Wikipedia.
  [['). In '], /\)\. In (?<container>\p{Lu}[^.(),:]{2,60})\.(?= http|$)/gu],
  // Rivers of the north (eds Marlow KJ, Tan L), pp. 3-9
  [[' (Ed', ' (ed'], /\p{L} \((?:Eds?|eds?)\.? (?<editor>\p{Lu}[^()\d:“”]{3,200})\)/gu],
  // City Museum [@citymuseum]
  [[' [@'], /^(?<author>[^()\d“”"@]{2,120} \[@\w{1,40}\])/gu],
  // [Data set]   Unpublished MA thesis   PhD thesis
  [
    ['['],
    /\[(?<genre>Data ?set|Computer software|Mobile app|Video|Film|Map|Photograph|Database|Doctoral dissertation|Dissertation|Master['’]s thesis|Thesis)\]/giu,
  ],
  [
    [''],
    /[.,:(] ?(?<genre>(?:Unpublished )?(?:Ph\. ?D\.|PhD|M\. ?A\.|MA|MSc|Master['’]?s|Doctoral) (?:thesis|dissertation|diss\.))/giu,
  ],
  // [Online]   Accessed: July 26, 2022.   [11/25/2024]
  [['['], /\[(?<other>Online|EB\/OL|\d{1,2}\/\d{1,2}\/\d{4})\]/giu],
  [
    ['Accessed'],
    /[.,] (?<other>Accessed:? (?:\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d\d-\d\d))/gu,
  ],
  // (Original work published 1962)   Advance online publication.
  [['(Original'], /\((?<note>Original work published [^()]{2,30})\)/gu],
  [
    ['Advance', 'Manuscript', 'Unpublished'],
    /[.,] (?<note>Advance online publication|Manuscript (?:in preparation|submitted for publication)|Unpublished manuscript)\b/gu,
  ],
]

/**
 * Names, then the year in brackets, then a capital: what leads is no imprint, and behind the year begins the title or,
 * where the title leads, what holds the work.
 *
 *     Marlow, K. J., & Tan, L. (2014, June 3). Slow rivers
 *     ~~~~~~~~~~~~~~~~~~~~~~~~  ~~~~~~~~~~~~   ^
 */
export const yearBehindNames =
  /^(?:\[? ?\d{1,3} ?[\].]{1,2} ?)?(?<lead>[^\d“”"]{2,600}) \((?<date>(?:(?:1[5-9]|20)\d\d[a-z]?(?:, [\p{L}\d .-]{3,20})?|n\.d\.(?:-[a-z])?|in press))\)(?:[.,:] (?=\d)|[.,:]? (?=[\p{Lu}“"'‘]))/u
