/** Average precision of a ranking, 0 to 1: the mean precision at each positive, from the highest score down. */
export function averagePrecision(labels: ReadonlyArray<boolean>, scores: ReadonlyArray<number>): number {
  const order = labels.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b)
  let met = 0
  let sum = 0
  for (const [rank, i] of order.entries()) if (labels[i]) sum += ++met / (rank + 1)
  return met === 0 ? 0 : sum / met
}

/** Expected calibration error, 0 to 1: how far scores lie from the share of positives, over ten bins. */
export function calibrationError(labels: ReadonlyArray<boolean>, scores: ReadonlyArray<number>): number {
  const off = new Float64Array(10)
  for (const [i, score] of scores.entries()) off[Math.min(9, Math.floor(score * 10))]! += score - (labels[i] ? 1 : 0)
  return off.reduce((sum, value) => sum + Math.abs(value), 0) / Math.max(1, scores.length)
}
