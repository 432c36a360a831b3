/** A sign of a sentence that is worth checking, or of one that is not. */
export interface Cue {
  /** Short and stable: the trained weights are kept by it, and the reasons name it. */
  readonly id: string
  readonly pattern: RegExp
  /** The weight that we give it by judgement; training moves it only as far as its rows ask for. */
  readonly prior: number
  /** It must be met this many times (default 1). */
  readonly times?: number
  /** A sentence that has it. */
  readonly example: string
}

/** Code units of a sentence that are looked at. */
const LONGEST = 2000

/** The cues that a sentence has, in the order of their table. */
export function cuesOf(text: string, cues: ReadonlyArray<Cue>): Cue[] {
  const looked = text.slice(0, LONGEST)
  return cues.filter((cue) => isMet(looked, cue))
}

function isMet(text: string, {pattern, times = 1}: Cue): boolean {
  if (times === 1) return pattern.test(text)
  let met = 0
  for (const _ of text.matchAll(pattern)) if (++met === times) return true
  return false
}
