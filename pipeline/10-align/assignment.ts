/**
 * The assignment of rows to columns whose scores sum to the most: for each row its column, or -1.
 *
 * The Hungarian method with potentials (Kuhn 1955; in the form of Jonker and Volgenant 1987), n²m for n rows and m
 * columns. Scores are 0 or more; the wider side is left over.
 */
export function assign(scores: ReadonlyArray<ReadonlyArray<number>>): number[] {
  const rows = scores.length
  const columns = scores[0]?.length ?? 0
  if (rows === 0 || columns === 0) return scores.map(() => -1)
  if (rows > columns) {
    const partner = new Array<number>(rows).fill(-1)
    const turned = Array.from({length: columns}, (_, j) => scores.map((row) => row[j]!))
    for (const [j, i] of assign(turned).entries()) if (i >= 0) partner[i] = j
    return partner
  }
  const rowPrice = new Float64Array(rows + 1)
  const columnPrice = new Float64Array(columns + 1)
  const taken = new Int32Array(columns + 1) // row of each column, from 1; 0 is free
  const from = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    taken[0] = row
    let column = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const seen = new Uint8Array(columns + 1)
    do {
      seen[column] = 1
      const at = taken[column]!
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= columns; j++) {
        if (seen[j]) continue
        const cost = -scores[at - 1]![j - 1]! - rowPrice[at]! - columnPrice[j]!
        if (cost < least[j]!) {
          least[j] = cost
          from[j] = column
        }
        if (least[j]! < step) {
          step = least[j]!
          next = j
        }
      }
      for (let j = 0; j <= columns; j++)
        if (seen[j]) {
          rowPrice[taken[j]!]! += step
          columnPrice[j]! -= step
        } else least[j]! -= step
      column = next
    } while (taken[column] !== 0)
    while (column !== 0) {
      taken[column] = taken[from[column]!]!
      column = from[column]!
    }
  }
  const partner = new Array<number>(rows).fill(-1)
  for (let j = 1; j <= columns; j++) if (taken[j]! > 0) partner[taken[j]! - 1] = j - 1
  return partner
}
