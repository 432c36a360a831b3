import type {Cue} from './cues.ts'

/** English cues: figures, comparisons, findings, named works for; aims, methods, opinions, addresses to somebody against. */
export const englishCues: ReadonlyArray<Cue> = [
  {id: 'percent', pattern: /%|\bper ?cent\b|\bpercentage\b/i, prior: 1.2, example: 'Fares rose by 11 percent.'},
  {
    id: 'p-value',
    pattern: /\b[pP]\s?[<>=≤]\s?0?[.·]\d|\bCI\b|confidence interval|\b(?:odds|hazard|risk) ratio\b|\b[OHR]R\b/,
    prior: 1.6,
    example: 'Infection was rarer with honey (P=0.03).',
  },
  {id: 'number', pattern: /\d[\d,.]*/, prior: 0.5, example: 'The town has 4 doctors.'},
  {
    id: 'big-number',
    pattern: /\b(?:million|billion|trillion|thousands?|hundreds?|dozens?)\b|\$\s?\d/i,
    prior: 1.2,
    example: 'It cost six million dollars.',
  },
  {id: 'year', pattern: /\b(?:1[89]|20)\d\d\b/, prior: 0.4, example: 'She signed it in 2014.'},
  {
    id: 'number-word',
    pattern:
      /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|third|quarter|twice|double|triple)\b/i,
    prior: 0.4,
    example: 'Half of the fleet is new.',
  },
  {
    id: 'rate',
    pattern: /\b(?:rates?|average|median|mean|total|majority|most of|proportion|prevalence|incidence|ratio)\b/i,
    prior: 0.3,
    example: 'The average catch fell.',
  },
  {
    id: 'comparative',
    pattern:
      /\b(?:more|less|fewer|higher|lower|greater|larger|smaller|better|worse|faster|slower|longer|shorter|stronger|weaker|cheaper)\b[^.]{0,60}\bthan\b/i,
    prior: 0.9,
    example: 'Nurses earn less here than abroad.',
  },
  {
    id: 'compared',
    pattern: /\b(?:compared (?:with|to)|in comparison with|versus|vs\.?|relative to)\b/i,
    prior: 0.7,
    example: 'Pain was milder compared with placebo.',
  },
  {
    id: 'superlative',
    pattern: /\b(?:largest|biggest|highest|lowest|best|worst|greatest|most \w+|least|only|first|never|ever)\b/i,
    prior: 0.3,
    example: 'It is the largest lake.',
  },
  {
    id: 'change',
    pattern:
      /\b(?:increas\w*|decreas\w*|rose|risen|fell|fallen|grew|grown|declin\w*|doubled|tripled|reduc\w*|improv\w*|worsen\w*|lost|gained|dropped|cut|raised)\b/i,
    prior: 0.5,
    example: 'Prices doubled.',
  },
  {
    id: 'significant',
    pattern:
      /\b(?:significant(?:ly)?|no (?:significant )?differences?|similar|differed|did not differ|superior|inferior|comparable)\b/i,
    prior: 0.9,
    example: 'There was no significant difference.',
  },
  {
    id: 'relation',
    pattern:
      /\b(?:associated with|correlat\w+|related to|linked to|depend(?:s|ed)? on|predict(?:s|ed|ors?)|caus(?:e|es|ed)|leads? to|led to|results? in|resulted in|due to|contribut\w+|affects?|affected|influence[sd]?|risk)\b/i,
    prior: 0.5,
    example: 'Oats were associated with lower risk.',
  },
  {
    id: 'finding',
    pattern:
      /\b(?:results?|findings?|data|analys[ie]s|evidence|study|studies|research|we|it|trial) (?:\w{1,20} ){0,3}(?:show(?:s|ed|n)?|suggest(?:s|ed)?|indicat(?:es?|ed)|demonstrat(?:es?|ed)|reveal(?:s|ed)?|found|confirm(?:s|ed)?|support(?:s|ed)?|conclude[sd]?|highlight(?:s|ed)?|provides?)\b/i,
    prior: 1.3,
    example: 'These results suggest that naps help.',
  },
  {
    id: 'concludes',
    pattern:
      /\b(?:conclusions?|we conclude|in conclusion|concluded that|therefore|thus|appears? to|seems? to|may be|can be|could be|effective(?:ly|ness)?|beneficial|well tolerated|safe|feasible)\b/i,
    prior: 0.8,
    example: 'In conclusion, the dressing is effective.',
  },
  {
    id: 'outcome',
    pattern:
      /\b(?:was|were) (?:significantly |also |not |more |less )?(?:observed|found|seen|noted|reported|achieved|detected|higher|lower|greater|identified|improved|reduced|increased|associated|better)\b/i,
    prior: 1,
    example: 'Nausea was observed in nine dogs.',
  },
  {
    id: 'aim',
    pattern:
      /\b(?:aims?|aimed|objectives?|purpose|goal) (?:of|was|is|were|to)\b|\b(?:this|the|our|present) (?:\w{1,20} )?(?:study|paper|article|work|trial|research|review|chapter) (?:\w{1,20} )?(?:aims?|aimed|was|investigat\w+|examin\w+|explor\w+|present\w*|evaluat\w+|assess\w+|compar\w+|describ\w+|introduc\w+|address\w+|discuss\w+|analy[sz]\w+|review\w+|propos\w+|focus\w+|seeks?|sought)\b|\b(?:to|we) (?:investigate|examine|evaluate|assess|determine|compare|explore|identify|describe|analy[sz]e|review|estimate|test)d?\b/i,
    prior: -1.3,
    example: 'The aim of this study was to compare two diets.',
  },
  {
    id: 'method',
    pattern:
      /\b(?:randomi[sz]ed|assigned|recruited|enrolled|conducted|performed|collected|measured|calculated|administered|interviewed|questionnaires?|surveys? (?:was|were)|double-blind|placebo-controlled|stratified|eligible|underwent|received|evaluated|assessed|analy[sz]ed|used to|using a|regression models?|we used|followed up|cross-sectional)\b/i,
    prior: -0.7,
    example: 'Patients were randomized to two arms.',
  },
  {
    id: 'head',
    pattern:
      /^(?:background|introduction|objectives?|aims?|purpose|methods?|materials? and methods?|design|setting|participants|patients|interventions?|main outcome measures?|measurements?|context|trial registration|funding|keywords)\b\s*(?:[:.-]|$)/i,
    prior: -1.8,
    example: 'Methods: forty rabbits received the gel.',
  },
  {
    id: 'head-result',
    pattern: /^(?:results?|findings|conclusions?|discussion|interpretation|implications)\b\s*[:.-]/i,
    prior: 1.2,
    example: 'Results: soil carbon increased.',
  },
  {
    id: 'need',
    pattern:
      /\b(?:is needed|are needed|remains? (?:unclear|unknown|controversial)|little is known|further (?:research|studies|work)|need(?:s|ed)? to|should|must|ought)\b/i,
    prior: -0.3,
    example: 'Further research is needed.',
  },
  {id: 'question', pattern: /\?\s*["”’']?$/, prior: -1.8, example: 'Who can lead us?'},
  {
    id: 'opinion',
    pattern:
      /\bI (?:think|believe|hope|feel|guess|want|would|mean|am (?:going|sure|proud|glad)|don't know|agree|disagree|wish|don't think)\b|\bin my (?:opinion|view|judgment)\b/i,
    prior: -0.9,
    example: 'I think we can do better.',
  },
  {
    id: 'address',
    pattern:
      /\b(?:thank you|thanks|let me|let's|good evening|excuse me|senator|mr\.|sir|ladies|well,|look,|you know|okay|yes|no,|please|welcome)\b/i,
    prior: -0.6,
    example: 'Thank you, and good evening.',
  },
  {
    id: 'future',
    pattern: /\b(?:will|going to|'ll|would|shall|gonna|ought to|have to|need to|we've got to|must|should)\b/i,
    prior: -0.6,
    example: 'We will build roads.',
  },
  {
    id: 'if',
    pattern: /^(?:and |but |now |so )?(?:if|when|let|imagine|suppose)\b/i,
    prior: -0.3,
    example: 'If you want change, vote.',
  },
  {id: 'we-our', pattern: /\b(?:we|our|us)\b/i, prior: -0.2, example: 'We keep the sets apart.'},
  {id: 'you', pattern: /\byou(?:r|'re|'ve)?\b/i, prior: -0.6, example: 'You know what it means.'},
  {
    id: 'third-past',
    pattern:
      /\b(?:he|she|they|senator \w{1,20}|president \w{1,20}|governor \w{1,20}|administration|congress|government|country) (?:has |have |had |'s |also |never |even )?(?:\w+ed|voted|said|was|were|had|took|made|gave|went|left|spent|cut|put|ran|signed|wrote|brought|built)\b/i,
    prior: 0.9,
    example: 'He signed the bill.',
  },
  {
    id: 'first-past',
    pattern:
      /\b(?:I|we) (?:have |had |also |never )?(?:\w+ed|voted|took|made|gave|went|spent|cut|put|ran|signed|wrote|brought|built|created|balanced|passed)\b/i,
    prior: 0.3,
    example: 'We passed the law.',
  },
  {id: 'name', pattern: /(?<!^)(?<![.!?]\s)\b\p{Lu}\p{L}+\b/u, prior: 0.3, example: 'The mine in Harlow closed.'},
  {id: 'short', pattern: /^\S{1,60}(?:\s{1,3}\S{1,60}){0,4}$/, prior: -1.5, example: 'No, sir.'},
  {
    id: 'named-work',
    pattern:
      /\bet al\b|\((?:19|20)\d\d\)|\bpapers?\b|\bauthors\b|\bdatasets?\b|\bcorpus\b|\bbenchmark\b|\btextbooks?\b|\bsurvey paper\b|\boriginal(?:ly)?\b/i,
    prior: 0.8,
    example: 'The original paper used three corpora.',
  },
  {
    id: 'origin',
    pattern:
      /\b(?:dates? back|invented|(?:was|were|been|first|originally) (?:introduced|proposed|developed|designed|published|described|discovered|founded)|proposed (?:by|to|in|an?|the)|named (?:after|for)|pioneer\w*|inspired by|according to|pointed out|showed that|proved that|argued that|developed an?)\b/i,
    prior: 1.1,
    example: 'It was first proposed in Lisbon.',
  },
  {
    id: 'refer',
    pattern:
      /\bsee\b.{0,60}\b(?:for|paper|book|details|chapter)\b|^see (?!how|what|if|whether|figure|fig)|\brefer(?:s|red)? (?:to|the reader)\b|\b(?:book|guide) (?:on|to|by)\b|\bfor (?:more|further|a detailed) (?:details|discussion|description)\b/i,
    prior: 1.3,
    example: 'See the survey for details.',
  },
  {
    id: 'acronym',
    pattern: /(?<![\p{L}\d])(?=[\p{L}\d-]{3})\p{L}[\p{L}\d-]{0,30}\p{Lu}/u,
    prior: 0.3,
    example: 'ShoreBERT reads logs.',
  },
  {
    id: 'popular',
    pattern:
      /\b(?:widely[- ]used|popular|state[- ]of[- ]the[- ]art|well[- ]known|famous|competitions?|variants?|earliest|recently|decades?|century)\b/i,
    prior: 0.6,
    example: 'It is widely used today.',
  },
  {
    id: 'example',
    pattern: /\b(?:for (?:instance|example)|e\.g\.|such as|including|notably)/i,
    prior: 0.2,
    example: 'For instance, ants do so.',
  },
  {
    id: 'guide',
    pattern:
      /\b(?:let us|we can|we will|we could|we need|we (?:first|then|now|next)|in the following|in this (?:section|chapter|case)|note that|recall|below|above|exercises?|see (?:section|chapter|fig)\w*|as shown|the following|suppose|likewise|namely)\b/i,
    prior: -0.8,
    example: 'In this section, we build a sieve.',
  },
  {
    id: 'public-matter',
    pattern:
      /\b(?:vot(?:ed|es?|ing)|bills?|tax(?:es)?|jobs?|deficits?|budgets?|debts?|unemployment|wages?|incomes?|spending|econom\w+|laws?|legislation|treat(?:y|ies)|troops|army|nuclear|weapons|inflation|health care|social security|medicare|crimes?|schools?|oil|trade|workers|farmers|pensions?|insurance|prisons?)\b/i,
    prior: 0.5,
    example: 'Taxes on salt went up.',
  },
  {
    id: 'names',
    pattern: /(?<![.!?]\s)(?<!^)\b\p{Lu}[\p{L}\d-]+/gu,
    prior: 0.3,
    times: 3,
    example: 'Brandt, Ito and Haugen met in Oslo.',
  },
  {
    id: 'long',
    pattern: /^(?:\S{1,60}\s{1,3}){22}/,
    prior: 0.3,
    example:
      'The old mill by the river was sold to a baker from the next town who had long wished to grind the wheat of his own fields there.',
  },
  {
    id: 'person',
    pattern: /(?<=\p{L} )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u,
    prior: 0.3,
    example: 'It was built by Anna Brandt.',
  },
]
