/** Lines no longer than `width`, as a column has them; Chinese keeps its commas and stops at the ends. */
export function wrap(text: string, width: number): string[] {
  if (/\p{Script=Han}/u.test(text)) return text.match(new RegExp(`.{1,${width / 2}}[，。]?`, 'gu'))!
  const lines = ['']
  for (const word of text.split(' '))
    if (lines.at(-1)!.length + word.length < width) lines.push(`${lines.pop()!} ${word}`.trim())
    else lines.push(word)
  return lines
}
