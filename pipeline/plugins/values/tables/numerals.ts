/** Han digits, plain, formal and traditional. `两` counts as a digit but never stands in a row of digits. */
export const hanDigits: ReadonlyMap<string, number> = new Map([
  ['〇', 0], // 二〇二五年
  ['零', 0], // 二零二五年
  ['一', 1],
  ['壹', 1], // 壹佰元
  ['二', 2],
  ['贰', 2],
  ['貳', 2],
  ['弍', 2],
  ['两', 2],
  ['兩', 2], // 两千人
  ['三', 3],
  ['叁', 3],
  ['參', 3],
  ['参', 3],
  ['四', 4],
  ['肆', 4],
  ['五', 5],
  ['伍', 5],
  ['六', 6],
  ['陆', 6],
  ['陸', 6],
  ['七', 7],
  ['柒', 7],
  ['八', 8],
  ['捌', 8],
  ['九', 9],
  ['玖', 9],
]) // prettier-ignore

/** Multipliers below 万. */
export const smallMultipliers: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10], // 三十
  ['百', 100],
  ['佰', 100], // 三百
  ['千', 1000],
  ['仟', 1000], // 三千
])

/** Multipliers from 万 up. `兆` is 10¹² but for units (`兆瓦`), which `readHan` leaves alone. */
export const bigMultipliers: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4], // 3.2 万
  ['亿', 1e8],
  ['億', 1e8], // 14 亿
  ['兆', 1e12], // 九兆元
])

/** Contracted tens. */
export const hanTens: ReadonlyMap<string, number> = new Map([
  ['廿', 20], // 廿五
  ['卅', 30], // 卅分鐘
  ['卌', 40], // 卌年
])

/** Characters of numerals that are more often parts of words: alone they count only between non-Han. */
export const shyNumerals = new Set('陆陸肆伍拾参參柒捌玖零佰仟')

export type NumberWord =
  | {readonly kind: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'dozen'; readonly value: number}
  | {
      readonly kind: 'ordinal'
      readonly size: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale'
      readonly value: number
      readonly plural: boolean
    }
  | {readonly kind: 'part'; readonly value: number; readonly plural: boolean}

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const scales: ReadonlyArray<readonly [string, number]> = [
  ['thousand', 1e3], // twelve thousand
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['tln', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['lkh', 1e5], // 30 lakh
  ['crore', 1e7],
  ['koti', 1e7],
  ['cr', 1e7],
  ['krore', 1e7], // three crore
]
const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}
const ordinalOf = (word: string): string =>
  irregular[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`)

/** English number words in lower case: cardinals, ordinals (which also name fractions), halves and quarters. */
export const numberWords: ReadonlyMap<string, NumberWord> = buildNumberWords()

function buildNumberWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>()
  const add = (word: string, size: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale', value: number) => {
    words.set(word, {kind: size, value})
    if (value === 0) return
    const ordinal = ordinalOf(word)
    words.set(ordinal, {kind: 'ordinal', size, value, plural: false})
    // `seconds` is time; two halves and not two seconds
    if (value !== 2) words.set(`${ordinal}s`, {kind: 'ordinal', size, value, plural: true})
  }
  units.forEach((word, i) => {
    add(word, 'unit', i)
  })
  teens.forEach((word, i) => {
    add(word, 'teen', i + 10)
  })
  tens.forEach((word, i) => {
    add(word, 'ten', i * 10 + 20)
    // run together: `thirtyfirst`, `fortytwo`
    units.forEach((unit, j) => {
      if (j > 0) {
        add(word + unit, 'teen', i * 10 + 20 + j)
        words.set(word + ordinalOf(unit), {kind: 'ordinal', size: 'teen', value: i * 10 + 20 + j, plural: false})
      }
    })
  })
  add('hundred', 'hundred', 100)
  words.set('hundreds', {kind: 'hundred', value: 100})
  for (const [word, value] of scales) {
    add(word, 'scale', value)
    words.set(`${word}s`, {kind: 'scale', value})
  }
  words.set('nineth', {kind: 'ordinal', size: 'unit', value: 9, plural: false}) // a common slip
  words.set('nought', {kind: 'unit', value: 0})
  words.set('naught', {kind: 'unit', value: 0})
  words.set('nil', {kind: 'unit', value: 0})
  words.set('dozen', {kind: 'dozen', value: 12}) // three dozen
  words.set('dozens', {kind: 'dozen', value: 12})
  words.set('dz', {kind: 'dozen', value: 12})
  words.set('dzs', {kind: 'dozen', value: 12})
  words.set('half', {kind: 'part', value: 2, plural: false}) // half a million
  words.set('halves', {kind: 'part', value: 2, plural: true})
  words.set('quarter', {kind: 'part', value: 4, plural: false}) // three quarters
  words.set('quarters', {kind: 'part', value: 4, plural: true})
  return words
}

/** Letters that multiply a number written in digits: `671B`, `100k`, `US$3m`. */
export const suffixMultipliers: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3], // 100k
  ['M', 1e6],
  ['MM', 1e6], // 1.2M
  ['G', 1e9],
  ['b', 1e9],
  ['B', 1e9], // 671B parameters
  ['T', 1e12], // 1.5T tokens
])

/** Fractions of one character. */
export const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8], // 2½
])
