import {type EntryLabel, entryLabel} from '../text/entry-labels.ts'
import {labelChain} from '../text/label-chain.ts'

/** An entry of the list: its number, and its range without the label. */
export interface Entry {
  readonly number: number
  readonly start: number
  readonly end: number
}

interface Piece {
  readonly start: number
  readonly end: number
  /** The label that it begins with, where that counts up with the others. */
  readonly label: EntryLabel | undefined
}

/**
 * The entries of a list whose blocks are given.
 *
 * Labels of one style that count up begin entries; where a block holds several, each does. A block without such a label is
 * an entry whose label was lost where the labels around it leave a number for it, or takes the label of a block that holds
 * nothing else; else it goes on with the entry before. A list without labels has one entry a block, numbered in order.
 */
export function splitList(
  text: string,
  blocks: ReadonlyArray<{readonly start: number; readonly end: number}>,
): Entry[] {
  const pieces = piecesOf(text, blocks)
  const labelled = pieces.filter(({label}) => label)
  if (labelled.length === 0 || labelled.length * 4 < pieces.length)
    return blocks.flatMap((block, i) => (text.slice(block.start, block.end).trim() ? [{...block, number: i + 1}] : []))
  const entries: Entry[] = []
  const waiting: number[] = []
  pieces.forEach(({start, end, label}, i) => {
    if (label) {
      if (label.end >= end) waiting.push(label.number)
      else entries.push({number: label.number, start: label.end, end})
      return
    }
    const open = entries.at(-1)
    const next = nextNumber(pieces, i)
    const waits = waiting.shift()
    if (waits !== undefined) entries.push({number: waits, start, end})
    else if (next !== null && next > (open?.number ?? 0) + 1)
      entries.push({number: (open?.number ?? 0) + 1, start, end})
    else if (open) entries[entries.length - 1] = {...open, end}
  })
  return entries
}

function nextNumber(pieces: ReadonlyArray<Piece>, from: number): number | null {
  for (let i = from + 1; i < Math.min(pieces.length, from + 8); i++)
    if (pieces[i]!.label) return pieces[i]!.label!.number
  return null
}

/** The blocks, each cut before the labels inside it that count up between those of the blocks. */
function piecesOf(text: string, blocks: ReadonlyArray<{readonly start: number; readonly end: number}>): Piece[] {
  const labels = blocks.map(({start, end}) => {
    const label = entryLabel(text.slice(start, Math.min(end, start + 24)))
    return label ? {...label, end: Math.min(end, label.end + start)} : null
  })
  const places = labels.flatMap((label, at) => (label ? [{...label, at, weight: 1}] : []))
  const chain = new Map(
    labelChain(places, {farthest: 200, openUntil: 12}).map((k) => [places[k]!.at, labels[places[k]!.at]!]),
  )
  return blocks.flatMap((block, i) => {
    const label = chain.get(i)
    if (!label) return [{...block, label: undefined}]
    let next = Number.POSITIVE_INFINITY
    for (let k = i + 1; k < Math.min(blocks.length, i + 8) && next === Number.POSITIVE_INFINITY; k++)
      next = chain.get(k)?.number ?? next
    return cutInside(text, block, label, next)
  })
}

/** `[1] … 2019. [2] … 2020.` in one block: a label behind a blank whose number is the next one, and no other block's. */
function cutInside(
  text: string,
  block: {readonly start: number; readonly end: number},
  first: EntryLabel,
  next: number,
): Piece[] {
  const pieces: Piece[] = []
  let label = first
  let start = block.start
  if (!/square|tortoise|lenticular/.test(first.style)) return [{...block, label}]
  for (let at = label.end + 1; at < block.end && label.number + 1 < next; at++) {
    if (!/[[［〔【]/.test(text[at]!) || !/[\s.。]/.test(text[at - 1]!)) continue
    const found = entryLabel(text.slice(at, Math.min(block.end, at + 24)))
    if (!found || found.style !== first.style || found.number !== label.number + 1) continue
    pieces.push({start, end: trimmed(text, start, at), label})
    label = {...found, end: Math.min(block.end, at + found.end)}
    start = at
  }
  return [...pieces, {start, end: block.end, label}]
}

function trimmed(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return end
}
