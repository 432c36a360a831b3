import {type LetterWords, letterWords} from '../../text/letter-words.ts'

/**
 * A light part of speech for English: as much as finds the finite verbs, and with them the clauses.
 *
 * Verbs are listed by their base; the forms are made by rule, the irregular ones listed. `noun-verbs` are as often nouns
 * (reports, results), so they count as verbs only where the words around them say so.
 */
type EnTag =
  | 'modal' // may
  | 'be' // is, were: finite
  | 'have' // has, had: finite
  | 'do' // did: finite
  | 'nonfinite-aux' // be, been, being, having
  | 'verb'
  | 'determiner'
  | 'pronoun' // it, they: subjects
  | 'relative' // which, who
  | 'that'
  | 'preposition'
  | 'coordinator' // and
  | 'subordinator' // because
  | 'adverb'
  | 'to'
  | 'number'
  | 'word' // anything else: nouns, adjectives, names

type VerbForm = 'base' | 's' | 'past' | 'participle' | 'past-or-participle' | 'ing'

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)

const closed: Readonly<Record<string, string>> = {
  modal: 'can could may might must shall should will would cannot',
  be: 'is are was were am',
  have: 'has have had',
  do: 'does do did',
  'nonfinite-aux': 'be been being having',
  determiner:
    'the a an this these those each every any some no all both either neither another such its their his her our my your many much several few most more fewer less other half certain various numerous',
  pronoun: 'it they he she we i you them him us one there',
  relative: 'which who whom whose where wherein whereby',
  preposition:
    'of in on at by for from with without within into onto through throughout during between among amongst across against about above below under over after before since until toward towards upon via per despite except beyond behind beside besides near along alongside around regarding concerning including like unlike than versus amid outside inside following',
  coordinator: 'and but or nor yet',
  subordinator: 'because although though whereas while if unless when whenever as once whether so',
  adverb:
    'not also then thus however often usually generally typically commonly frequently rarely seldom never always still already now currently recently previously later earlier first firstly second secondly third finally further furthermore moreover nevertheless nonetheless therefore hence consequently subsequently respectively especially particularly notably specifically approximately roughly nearly almost about only even just merely simply mainly mostly primarily largely partly highly significantly substantially considerably relatively fairly quite very too well instead rather perhaps maybe possibly probably likely fully both today together again yet somewhat slightly strongly directly indirectly experimentally randomly initially originally simultaneously increasingly widely worldwide globally annually each far',
  to: 'to',
  that: 'that',
}

/** Verbs that are hardly ever nouns. */
const regular = words(
  `accept accommodate accompany accomplish accumulate achieve acknowledge acquire activate adapt add address adhere adjust administer adopt advance advise advocate affect affirm aggregate agree aim alleviate allocate allow alter amplify analyse analyze announce annotate answer anticipate appear apply appoint appreciate approach approve argue arise arrange articulate ascertain ask assemble assert assess assign assist associate assume assure attach attain attempt attend attract attribute author authorize avoid base
  become believe belong bind broaden calculate call capture carry catalyze categorize cause cease challenge change characterize characterise choose circulate cite claim clarify classify cluster code coin coincide collaborate collect combine commence comment commission commit communicate compare compel compensate compete compile complete complicate comply compose comprise compute conceive concentrate conceptualise conceptualize concern conclude conduct confer confirm conform confound confront connect consider consist constitute constrain construct consult consume contain continue contract contradict contrast contribute control convene convert convey cooperate coordinate correct correlate correspond corroborate count cover create culminate
  deal decide declare decline decrease dedicate deem define degrade delay deliver delineate demand demonstrate denote deny depend depict deploy deposit derive describe design designate desire detail detect deteriorate determine develop devise devote diagnose dictate differ differentiate diminish direct disagree disappear disclose discover discuss display disrupt disseminate dissolve distinguish distribute diverge divide document dominate donate double draft drop duplicate earn ease educate elaborate elect elevate elicit eliminate elucidate embark embed embody embrace emerge emphasize emphasise employ empower enable encode encompass encounter encourage endorse enforce engage enhance enjoy enrich enrol enroll ensue ensure enter entail enumerate equate eradicate establish estimate evaluate evidence evolve examine exceed exclude execute exemplify exert exhibit exist expand expect experience explain exploit explore express extend extract
  face facilitate fail fall favour favor feature feed fill finance find finish fit flag fluctuate focus follow forbid force form formulate foster fulfil fulfill function fund gain gather generate give govern grant grow guarantee guide halt handle happen harbour harbor help highlight hinder hold host hypothesise hypothesize idealise idealize identify ignore illustrate imagine immunize impact impair impede implement imply import impose improve include incorporate increase incur indicate induce infect infer influence inform inherit inhibit initiate inject innovate inquire insert insist install instruct integrate intend intensify interact interfere interpret intervene interview introduce invade invent invest investigate invite involve isolate issue
  join judge justify keep know label lack last launch lead learn leave lie limit link list live locate lose lower maintain make manage mandate manifest manipulate map mark match maximise maximize mean measure mediate meet mention merge migrate minimise minimize mirror mitigate mobilize mobilise model moderate modify modulate monitor motivate move multiply name necessitate need neglect note notice notify observe obtain occupy occur offer omit open operate operationalise operationalize oppose optimise optimize order organise organize originate outline outnumber outperform outweigh overcome overestimate overlap oversee owe own
  parallel participate pass pay perceive perform permit persist persuade pertain place plan play point pool populate portray pose position possess postulate practise precede preclude predict predominate prefer prepare prescribe present preserve prevail prevent probe proceed process produce profit program progress prohibit project proliferate promise promote prompt propagate propose protect prove provide publish purchase pursue push qualify quantify question quote raise range rank rate reach react read realise realize reason receive recognise recognize recommend reconcile reconstruct record recover recruit reduce refer refine reflect refuse regard register regulate reinforce reject relate release rely remain remark remind remove renew repeat replace replicate reply report represent reproduce request require resemble reside resolve resort respond restore restrict result retain retrieve return reveal review revise revolutionise revolutionize reward rise rule run
  sample satisfy save say scale scan schedule score screen search secure see seek seem segment select sell send separate sequence serve set settle shape share shift show shrink sign signal signify simplify simulate solve sort specify spend split sponsor spread stabilize stain stand standardise standardize start state stem stimulate stipulate stop store strengthen stress strive study submit substitute subtract succeed suffer suggest summarise summarize supplement supply support suppose suppress surge surpass surround survey survive suspect sustain switch synthesize synthesise tackle tailor take talk target teach tell tend term test testify think threaten thrive tie total touch trace track train transcribe transfer transform translate transmit transport trap travel treat trigger try turn undergo underlie undermine underpin underscore understand undertake update upgrade uptake urge use utilise utilize vaccinate validate value vary verify view violate visit vote wait want warn warrant weaken weigh widen withdraw withstand witness work worsen write yield
  abolish absorb accrue acquit adjourn adjudicate allege ameliorate annex annul apprehend assassinate assimilate
  avert banish besiege bequeath bolster cede codify coerce coexist colonize colonise commemorate condemn confiscate
  conquer consolidate convict curtail deforest deplete deport depose deregulate deter devastate devalue disband
  discontinue dismantle dismiss displace dispossess disqualify diversify domesticate dwindle emancipate enact
  enfranchise engender enlarge enlist enslave entitle entrench envisage erode erupt escalate evict evoke exacerbate
  excavate exempt expel expropriate extinguish falter fertilize fertilise forge fortify hamper heighten imprison
  incarcerate incentivize incite industrialize industrialise inflict infringe inhabit instigate invoke irrigate
  legalize legalise legislate liberalize liberalise liquidate loosen modernize modernise nationalize nationalise
  negotiate nullify obey oblige obstruct outlaw outpace overturn perpetuate persecute pervade plummet plunder
  privatize privatise proclaim procure prosecute prosper punish quadruple ratify reaffirm reassert recede
  redistribute reinstate reiterate relinquish relocate remit renounce repeal repay replenish repress rescind resign
  retaliate revert revive revoke secede soar solidify stagnate stifle subsidize subsidise succumb supersede supplant
  suspend tighten topple transcend transplant unify uproot wield`,
)

/** Of these the -s and base forms are nouns as often as verbs. */
const nounVerbs = new Set(
  words(
    'address advance aim answer approach attempt attribute author base call catalyze cause challenge change claim cluster code comment commission compound concern contract contrast control correlate count cover deal decline decrease delay demand deposit design desire detail display document double draft drop evidence experience exploit extract face favour favor feature feed finance fit flag focus force form function fund gain grant guarantee guide halt help highlight host impact import increase influence insert interview issue judge label lack last launch lead limit link list live map mark match mandate measure model monitor name need note notice offer open order outline overlap own parallel pass pay place plan play point pool position practise present process produce profit program progress project promise purchase push question quote range rank rate reach read reason record regard release remark repeat reply report request research resort result return review reward rise rule run sample scale scan schedule score screen search segment sequence set shape share shift show sign signal sort split spread stain stand start state stem stop store stress study supply support surge survey switch target term test tie total touch trace track train transfer transport trap travel trigger turn update upgrade uptake use value view visit vote work yield object subject conduct contract conflict contact benefit access account estimate boost levy harvest exile revolt curb lag graze offset veto pardon surrender tax reign rival sanction',
  ),
)

/** base past participle */
const irregular = words(
  `arise/arose/arisen become/became/become begin/began/begun bind/bound/bound bring/brought/brought build/built/built buy/bought/bought catch/caught/caught choose/chose/chosen come/came/come cost/cost/cost cut/cut/cut deal/dealt/dealt draw/drew/drawn drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed/fed feel/felt/felt fight/fought/fought find/found/found forbid/forbade/forbidden forget/forgot/forgotten get/got/got give/gave/given go/went/gone grow/grew/grown hear/heard/heard hold/held/held keep/kept/kept know/knew/known lead/led/led learn/learnt/learnt leave/left/left lend/lent/lent let/let/let lie/lay/lain lose/lost/lost make/made/made mean/meant/meant meet/met/met overcome/overcame/overcome pay/paid/paid put/put/put read/read/read rise/rose/risen run/ran/run say/said/said see/saw/seen seek/sought/sought sell/sold/sold send/sent/sent set/set/set show/showed/shown shrink/shrank/shrunk speak/spoke/spoken spend/spent/spent split/split/split spread/spread/spread stand/stood/stood take/took/taken teach/taught/taught tell/told/told think/thought/thought undergo/underwent/undergone underlie/underlay/underlain understand/understood/understood undertake/undertook/undertaken wear/wore/worn win/won/won withdraw/withdrew/withdrawn withstand/withstood/withstood write/wrote/written withhold/withheld/withheld uphold/upheld/upheld overthrow/overthrew/overthrown rebuild/rebuilt/rebuilt foresee/foresaw/foreseen forgo/forwent/forgone sow/sowed/sown`,
)

/** What the lexicon has on a word. All entries have all fields, since each word of a text is asked for them. */
export interface EnEntry {
  readonly tag: EnTag
  /** Of a verb; `undefined` for all else. */
  readonly base: string | undefined
  readonly form: VerbForm | undefined
  /** A form of a verb that is a noun as often. */
  readonly nounToo: boolean
}

/** The entry of a word that is no verb. */
export const plainEntry = (tag: EnTag): EnEntry => ({tag, base: undefined, form: undefined, nounToo: false})

/** The entry of a form of a verb. */
export const verbEntry = (base: string | undefined, form: VerbForm, nounToo = false): EnEntry => ({
  tag: 'verb',
  base,
  form,
  nounToo,
})

/** These double their last letter: stopped, admitting. */
const DOUBLING = new Set(
  words(
    'commit compel drop equip flag incur permit plan prefer refer submit transfer trap admit occur program control map fit stop step cut set get put run begin win split sum rebut emit omit defer infer label model travel tag',
  ),
)

/** Lower-case word → what it is. */
export const enLexicon: ReadonlyMap<string, EnEntry> = buildLexicon()

/** The same, for a word where it stands in a text. */
export const enWords: LetterWords<EnEntry> = letterWords(enLexicon)

/** Verbs with `n't`, with either apostrophe → what the verb is. */
export const negatedVerbs: ReadonlyMap<string, EnEntry> = new Map(
  Object.entries({
    modal: 'ca could might must need should wo would',
    be: 'are is was were',
    have: 'had has have',
    do: 'did do does',
  }).flatMap(([tag, verbs]) =>
    words(verbs).flatMap((verb): Array<[string, EnEntry]> => {
      const entry = plainEntry(tag as EnTag)
      return [
        [`${verb}n't`, entry],
        [`${verb}n’t`, entry],
      ]
    }),
  ),
)

function buildLexicon(): Map<string, EnEntry> {
  const lexicon = new Map<string, EnEntry>()
  const put = (form: VerbForm, word: string, base: string) => {
    if (!lexicon.has(word)) lexicon.set(word, verbEntry(base, form, nounVerbs.has(base)))
  }
  for (const tag of Object.keys(closed))
    for (const word of words(closed[tag]!)) lexicon.set(word, plainEntry(tag as EnTag))
  for (const row of irregular) {
    const [base, past, participle] = row.split('/') as [string, string, string]
    put('base', base, base)
    put('s', thirdPerson(base), base)
    put('ing', ingOf(base), base)
    if (past === participle) put(past === base ? 'base' : 'past-or-participle', past, base)
    else {
      put('past', past, base)
      put('participle', participle, base)
    }
  }
  for (const base of new Set([...regular, ...nounVerbs])) {
    put('base', base, base)
    put('s', thirdPerson(base), base)
    put('past-or-participle', pastOf(base), base)
    put('ing', ingOf(base), base)
  }
  return lexicon
}

function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return DOUBLING.has(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

function ingOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`
  return DOUBLING.has(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}
