/** Numbers in [0, 1) from a seed, and choices by them. */
export interface Random {
  (): number
  /** One of a list. */
  readonly of: <Item>(list: ReadonlyArray<Item>) => Item
  /** True in this share of the cases. */
  readonly chance: (share: number) => boolean
}

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 2654435761) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return Object.assign(next, {
    of: <Item>(list: ReadonlyArray<Item>): Item => list[Math.floor(next() * list.length)]!,
    chance: (share: number): boolean => next() < share,
  })
}
