/** Classes of words that tell what stands around them. A word may be in one class; an earlier row wins. */
const rows: ReadonlyArray<readonly [name: string, words: string]> = [
  // 12 March 1999;  Okt. 2003
  [
    'month',
    'jan feb mar apr jun jul aug sep sept oct nov dec january february march april june july august september october november december januar februar märz mai juni juli oktober okt dezember dez janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ],
  ['season', 'spring summer autumn fall winter frühjahr sommer herbst'], // Spring 1998
  ['page', 'pp p page pages seiten seite pgs pg pag'], // pp. 12-19
  ['volume', 'vol vols volume volumes bd band bde tome jg jahrgang tomo'], // Vol. 3;  Bd. 2
  ['issue', 'no nos nr number issue iss heft num núm numéro'], // no. 4;  Heft 2
  ['editor', 'ed eds editor editors edited hrsg hg hgg herausgegeben dir dirs éd éds redactor compiler comps'], // (Eds.)
  ['in', 'in im'], // In: …
  ['and', 'and und et y e og en with'], // A and B
  ['al', 'al others'], // et al.
  ['thesis', 'thesis dissertation phd ph diss diploma diplomarbeit dissertação thèse habilitation msc'], // PhD thesis
  [
    'report',
    'report technical tech rep working memo memorandum draft preprint paper papers discussion arbeitspapier', // Tech. Rep. 12
  ],
  ['retrieved', 'retrieved accessed available online url doi http https www abgerufen zugriff consulted visited'], // Accessed
  ['translated', 'trans translated translator translators transl übers übersetzt traduit trad'], // trans. by
  ['number', 'arxiv isbn issn pmid pmcid hep astro gr cond nucl quant ph th lat ex'], // arXiv:…
  [
    'proceedings',
    'proceedings proc conference symposium workshop congress meeting conf symp intl international annual colloquium tagung kongress', // Proc. of the …
  ],
  [
    'journal',
    'journal j jour zeitschrift revue annals ann transactions letters lett review rev bulletin bull archives arch acta quarterly magazine revista archiv vierteljahrsschrift annales studies advances', // Journal of …
  ],
  [
    'press',
    'press publishers publishing publications publisher verlag books inc ltd llc co gmbh sons edizioni éditions editions presses editorial company cie forlag uitgeverij', // Oxford University Press
  ],
  [
    'institution',
    'university universität université universidad institute institut department dept center centre laboratory laboratories association society ministry bureau agency council commission school college academy office bank organization foundation committee collaboration consortium group', // Dept. of Physics
  ],
  ['edition', 'edition edn aufl auflage édition edición rev revised'], // 3rd edition
  ['ordinal', 'st nd rd th'], // 2nd
  ['particle', 'van von der den de del della di du la le da dos des ter ten zu zur af al bin ibn'], // van der Waals
  ['suffix', 'jr sr ii iii iv'], // Miller, J., Jr.
  [
    'state',
    'al ak az ar ca ct dc fl ga hi ia id il ky md ma mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy mass calif ill conn penn uk usa us', // Cambridge, MA
  ],
  [
    'country',
    'england germany deutschland france italy spain netherlands switzerland austria canada australia japan china india russia sweden norway denmark finland belgium poland scotland ireland israel brazil mexico singapore california massachusetts',
  ],
  [
    'city',
    'york london cambridge oxford berlin paris amsterdam chicago boston washington philadelphia princeton heidelberg münchen munich frankfurt hamburg köln wiesbaden opladen stuttgart tübingen göttingen leipzig wien vienna zürich basel bern geneva rotterdam dordrecht leiden hague brussels stockholm copenhagen oslo helsinki madrid barcelona rome roma milano milan tokyo kyoto beijing shanghai moscow moskva singapore sydney melbourne canberra toronto montreal ottawa vancouver baltimore berkeley angeles francisco diego stanford hoboken mahwah hillsdale thousand oaks newbury beverly hills englewood cliffs haven ithaca durham bloomington minneapolis ann arbor austin cham basingstoke aldershot cheltenham edinburgh manchester dublin bonn mannheim bielefeld konstanz weinheim bristol kluwer delhi mumbai lisboa lisbon prague praha warsaw budapest torino reading upper saddle river',
  ],
  [
    'stop',
    'the of for a an on to from by at as or is are its their into der die das des dem und für mit von zur zum über aus bei als les aux sur pour dans los las el',
  ],
]

const classes = new Map<string, number>()
for (const [at, [, words]] of rows.entries())
  for (const word of words.split(' ')) if (!classes.has(word)) classes.set(word, at + 1)

/** The class of a lower-case word, 0 for none. */
export const wordClass = (word: string): number => classes.get(word) ?? 0

const byName = new Map<string, number>(rows.map(([name], at) => [name, at + 1]))

/** The number of a class by its name. */
export const classNumber = (name: string): number => byName.get(name) ?? -1
