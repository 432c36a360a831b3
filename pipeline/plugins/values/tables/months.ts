/** English month names and their short forms, in lower case. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'], // Jan. 2025
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
)

/** Days of the week, which may stand before a date: `Monday, 20 January 2025`. */
export const weekdays = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'mon',
  'tue',
  'tues',
  'wed',
  'thu',
  'thur',
  'thurs',
  'fri',
  'sat',
  'sun',
])

/** First years of reigns and eras by which sources date: year n is first + n − 1. */
export const eras: ReadonlyMap<string, number> = new Map([
  ['洪武', 1368],
  ['永乐', 1403],
  ['宣德', 1426],
  ['嘉靖', 1522],
  ['万历', 1573],
  ['崇祯', 1628], // 万历十五年
  ['顺治', 1644],
  ['康熙', 1662],
  ['雍正', 1723],
  ['乾隆', 1736],
  ['嘉庆', 1796],
  ['道光', 1821],
  ['咸丰', 1851],
  ['同治', 1862],
  ['光绪', 1875],
  ['宣统', 1909], // 光绪二十四年
  ['贞观', 627],
  ['开元', 713],
  ['天宝', 742], // 开元二十九年
  ['民国', 1912],
  ['明治', 1868],
  ['大正', 1912],
  ['昭和', 1926],
  ['平成', 1989],
  ['令和', 2019], // 民国二十六年
])
