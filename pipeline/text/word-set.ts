/**
 * Make a test whether a stretch is one of some words, which are given with blanks between them.
 *
 * Asks nothing of a stretch that is longer than all of them, so it may be given whole phrases.
 */
export function wordSet(words: string): (stretch: string) => boolean {
  const all = new Set(words.split(' '))
  const longest = Math.max(...Array.from(all, (word) => word.length))
  return (stretch) => stretch.length <= longest && all.has(stretch)
}
