/** Is this sentence a factual claim worth checking? `score` rises from 0 to 1 with how sure we are. */
export function judgeCheckworthy(_text: string): {label: boolean; score: number} {
  return {label: false, score: 0}
}
