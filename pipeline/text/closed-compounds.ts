/**
 * Words whose halves are words too, and that are written as one: first half, then its second halves, endings left out.
 *
 * A typesetter parts such a word between its halves, and then the line end looks like a hyphen of the word's own.
 */
const COMPOUNDS: Readonly<Record<string, string>> = {
  air: 'craft flow port way', // air␊craft
  an: 'other', // an␊other
  any: 'thing way where', // any␊thing
  back: 'bone drop end fire ground log propagat track up ward', // back␊ground
  band: 'width', // band␊width
  base: 'line ment', // base␊line
  be: 'come cause fore hind low side sides tween yond', // be␊cause
  bench: 'mark', // bench␊mark
  bio: 'chemi logy logical mass medical', // bio␊medical
  block: 'chain', // block␊chain
  book: 'keeping mark', // book␊keeping
  bottle: 'neck', // bottle␊neck
  break: 'down even point through', // break␊down
  broad: 'band cast', // broad␊cast
  can: 'not did', // can␊not
  check: 'list point sum', // check␊point
  class: 'ic if room', // class␊room
  clock: 'wise', // clock␊wise
  code: 'base book', // code␊base
  con: 'cept sequent sist text tract', // con␊text
  cross: 'over road talk', // cross␊over
  data: 'base frame set', // data␊base
  down: 'load side stream turn ward', // down␊loaded
  else: 'where', // else␊where
  every: 'day one thing where', // every␊where
  eye: 'brow lid sight', // eye␊sight
  feed: 'back', // feed␊back
  finger: 'print tip', // finger␊print
  fire: 'wall', // fire␊wall
  flow: 'chart', // flow␊chart
  foot: 'note print step', // foot␊print
  for: 'get give mal mat mation mula tunate ward', // for␊mulation
  fore: 'cast ground most see', // fore␊cast
  frame: 'work', // frame␊work
  free: 'dom', // free␊dom
  further: 'more', // further␊more
  ground: 'water work', // ground␊water
  guide: 'line', // guide␊line
  half: 'way', // half␊way
  hand: 'book craft ful held made writ', // hand␊written
  hard: 'ware wood', // hard␊ware
  head: 'er line quarter', // head␊line
  here: 'after by in of with', // here␊after
  high: 'land light way', // high␊light
  home: 'page work', // home␊page
  house: 'hold keeping', // house␊hold
  how: 'ever', // how␊ever
  in: 'adequate complete consistent correct deed definite dependent direct efficient equality finite form formal formation fluence put sensitive side sight significant stance stead stall struct tend tent tense terest ternal terval to valid variant vest visible volve ward', // in␊dependent
  key: 'board frame note point stone word', // key␊word
  land: 'mark scape slide', // land␊scape
  life: 'span style time', // life␊time
  like: 'lihood ly wise', // like␊wise
  look: 'ahead up', // look␊up
  main: 'frame land stream tain', // main␊stream
  man: 'kind power', // man␊power
  market: 'place', // market␊place
  mean: 'ing time while', // mean␊while
  mid: 'day night point range way', // mid␊point
  name: 'space', // name␊space
  need: 'ed less', // need␊less
  net: 'work', // net␊work
  never: 'theless', // never␊theless
  new: 'comer born', // new␊born
  none: 'theless', // none␊theless
  no: 'body tation thing tice tion vel where', // no␊tation
  note: 'book worthy', // note␊book
  now: 'adays here', // now␊adays
  off: 'line load set shoot spring', // off␊set
  on: 'going line set to ward', // on␊going
  other: 'wise', // other␊wise
  out: 'break come cry door going grow last lay lier line look perform put rage reach right set side skirt source standing ward weigh', // out␊performs
  over: 'all cast come estimat fit flow head lap lay load look night ride run see shoot simplif size take view weight whelm write', // over␊lapping
  paper: 'back work', // paper␊work
  pass: 'age ive port word', // pass␊word
  pay: 'load ment off roll', // pay␊load
  per: 'cent ceive cept form haps iod mit mission mutation sist son spective tain turb vasive', // per␊formed
  pin: 'point', // pin␊point
  pipe: 'line', // pipe␊line
  place: 'holder ment', // place␊holder
  play: 'ground', // play␊ground
  pre: 'dict fer fix pare process requisite scribe sence sent serve sume vail vent view vious', // pre␊processing
  proto: 'col typ', // proto␊typing
  rail: 'road way', // rail␊way
  read: 'able out', // read␊out
  road: 'map side way', // road␊map
  run: 'time', // run␊time
  school: 'book child', // school␊children
  screen: 'shot', // screen␊shot
  ship: 'ment', // ship␊ment
  short: 'age coming cut hand', // short␊coming
  side: 'step wall ways', // side␊step
  sign: 'al ature ific post', // sign␊ificant
  snap: 'shot', // snap␊shot
  soft: 'max ware', // soft␊ware
  some: 'body day how one thing time times what where', // some␊what
  spread: 'sheet', // spread␊sheet
  stand: 'alone ard point still', // stand␊point
  step: 'size wise', // step␊wise
  straight: 'forward', // straight␊forward
  sub: 'class domain field graph group headings ject mit optimal routine script section sequent set sidi space stance stantial strate string structure surface system task traction tract tree unit', // sub␊set
  super: 'script vis', // super␊vised
  table: 'top', // table␊top
  tea: 'pot', // tea␊pot
  them: 'selves', // them␊selves
  there: 'after by fore in of', // there␊fore
  through: 'out put', // through␊out
  time: 'line out scale stamp table', // time␊stamp
  to: 'day gether ward', // to␊gether
  tool: 'box chain kit', // tool␊box
  track: 'ball', // track␊ball
  trade: 'mark', // trade␊mark
  trouble: 'shoot', // trouble␊shooting
  under: 'estimat go graduate graph ground lie line lying mine neath score stand take took way went', // under␊lying
  up: 'date grade hold load on per right set stream to ward', // up␊date
  water: 'fall mark shed', // water␊shed
  wave: 'form front guide length number', // wave␊form
  web: 'page server site', // web␊site
  what: 'ever soever', // what␊ever
  when: 'ever', // when␊ever
  where: 'as by ever in upon', // where␊as
  wide: 'spread', // wide␊spread
  with: 'draw hold in out stand', // with␊out
  word: 'play', // word␊play
  work: 'around bench book flow force load man place sheet shop space station', // work␊flow
  world: 'wide', // world␊wide
  your: 'self', // your␊self
}

const BY_FIRST = new Map(Object.entries(COMPOUNDS).map(([first, seconds]) => [first, seconds.split(' ')]))

/** Whether two halves that are words make a word written as one: `work` and `flows`. */
export const isClosedCompound = (first: string, second: string): boolean =>
  BY_FIRST.get(first)?.some((known) => second.startsWith(known)) ?? false
