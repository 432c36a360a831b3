/** An entry of the list: its number, and its range without the label. */
export interface Entry {
  readonly number: number
  readonly start: number
  readonly end: number
}

/** How entries are labelled; one form holds for a whole list. */
const forms: ReadonlyArray<RegExp> = [
  /[[［〔【] ?(\d{1,4}) ?[\]］〕】][.．]? ?/y, // [3]  ［3］  〔3〕
  /(\d{1,4})[.．、] ?(?!\d)/y, // 3.
  /[(（](\d{1,4})[)）] ?/y, // (3)
  /(\d{1,4})[ \t\u3000]{1,4}(?=\D)/y, // 3 Wang
]

/**
 * The entries of a list whose blocks are given. A label starts an entry where its number goes on from the one before
 * (one or two may be lost); a block without such a label belongs to the entry before it.
 *
 * A list without labels has one entry a block, numbered in order.
 */
export function splitList(
  text: string,
  blocks: ReadonlyArray<{readonly start: number; readonly end: number}>,
): Entry[] {
  const best = forms.map((form) => labelled(text, blocks, form)).reduce((a, b) => (b.length > a.length ? b : a), [])
  if (best.length * 3 >= blocks.length && best.length > 0) return best
  return blocks.flatMap(({start, end}, i) => (text.slice(start, end).trim() ? [{number: i + 1, start, end}] : []))
}

function labelled(
  text: string,
  blocks: ReadonlyArray<{readonly start: number; readonly end: number}>,
  form: RegExp,
): Entry[] {
  const entries: Entry[] = []
  let last = 0
  for (const block of blocks) {
    form.lastIndex = block.start
    const match = form.exec(text)
    const number = Number(match?.[1])
    if (match && number > last && number <= last + 3) {
      entries.push({number, start: block.start + match[0].length, end: block.end})
      last = number
      continue
    }
    const open = entries.pop()
    if (open) entries.push({...open, end: block.end})
  }
  return entries.filter(({start, end}) => end > start)
}
