import {createHash} from 'node:crypto'
import {InputError} from './lines.ts'
import type {Paper} from './papers.ts'

/** One of several parts of the work: the `index`th of `count`, from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/**
 * Read `3/8`.
 *
 * @throws InputError where it is no part of a whole (status 2).
 */
export function readShard(given: string): Shard {
  const [, index, count] = /^(\d{1,9})\/(\d{1,9})$/.exec(given)?.map(Number) ?? []
  if (!index || !count || index > count)
    throw new InputError(`--shard: ${JSON.stringify(given)} is no part of a whole; use 1/8 to 8/8 for eight parts`, 2)
  return {index, count}
}

/**
 * Whether a paper is in a shard. The name of its output decides alone, so that a paper stays where it is when others come and
 * go, and papers that would write one folder meet in one shard and are told there.
 */
export function inShard({folder}: Paper, {index, count}: Shard): boolean {
  const digest = createHash('sha256').update(folder.normalize('NFC').toLowerCase()).digest()
  return digest.readUIntBE(0, 6) % count === index - 1
}
