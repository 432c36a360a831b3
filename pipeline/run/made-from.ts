import {hash} from 'node:crypto'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type Limits, tooLarge} from '../01-read/limits.ts'
import {bibliographyFormats, MOST_BYTES} from '../plugins/bibliography/read/formats.ts'
import type {Paper} from './papers.ts'
import {readRegular, textOfRegular} from './read-regular.ts'
import {Unreadable} from './system-reason.ts'

/** Beside the outputs of a paper: what they were made from. A paper whose record still holds is not made again. */
export const RECORD = '.made-from.json'

/** Before a record whose paper is to be made again: its bibliography could not be read, and each run must say so. */
export const NOT_DONE = '// '

/** What decides the outputs of a paper besides its files. */
export interface MakeOptions {
  /** Read the paper in this encoding, whatever it looks like. */
  readonly encoding?: string | undefined
  /** Limits that are moved. They decide whether a paper is made, not what is made of it, and so stand in no record. */
  readonly limits?: Partial<Limits> | undefined
  /** The style of the formatted references. */
  readonly formatted?: string | undefined
  /** The codebook that claims are coded by: its file, and the hash of its bytes. */
  readonly codebook?: {readonly file: string; readonly sha256: string} | undefined
  /** Whether the layers of the stages are written too. */
  readonly stages?: boolean | undefined
}

/**
 * All that the outputs of a paper depend on, in one line: the program, the options, and the hashes of the bytes of the paper
 * and of the bibliographies beside it. Nothing is decoded and no stage is loaded, so that asking costs hardly more than hashing.
 *
 * @throws Unreadable where the paper cannot be read or is too large.
 */
export function madeFrom(paper: Paper, program: string, options: MakeOptions): string {
  const {encoding, limits, formatted, stages} = options
  const found = readRegular(paper.file, (size) => tooLarge(size, limits))
  if ('refused' in found) throw new Unreadable(found.refused)
  const sha256 = hash('sha256', found.bytes)
  const stem = paper.file.replace(/\.(?:txt|md)$/, '')
  const beside = Object.keys(bibliographyFormats).flatMap((ending) => besideOf(`${stem}${ending}`, ending))
  return `${JSON.stringify({program, path: paper.path, sha256, beside, encoding, formatted, codebook: options.codebook?.sha256, stages})}\n`
}

function besideOf(file: string, ending: string): string[] {
  try {
    const found = statSync(file, {throwIfNoEntry: false})
    if (!found) return []
    if (!found.isFile() || found.size > MOST_BYTES) return [`${ending} ${found.size}`]
    return [`${ending} ${hash('sha256', readFileSync(file))}`]
  } catch (error) {
    return [`${ending} ${(error as NodeJS.ErrnoException).code}`]
  }
}

/** The first line tells what the outputs were made from, the second their hashes by their names. */
export function recordOf(from: string, names: ReadonlyArray<string>, hashes: ReadonlyArray<string>): string {
  return `${from}${JSON.stringify(Object.fromEntries(names.map((name, i) => [name, hashes[i]])))}\n`
}

/** Whether a folder holds the outputs that were made from just this, all of them. */
export function isMade(folder: string, from: string): boolean {
  try {
    const record = textOfRegular(join(folder, RECORD))
    if (!record.startsWith(from)) return false
    const listed = new Map<string, Set<string>>()
    return Object.keys(JSON.parse(record.slice(from.length)) as object).every((name) => {
      const file = join(folder, name)
      const below = dirname(file)
      if (!listed.has(below)) listed.set(below, new Set(readdirSync(below)))
      return listed.get(below)!.has(file.slice(below.length + 1))
    })
  } catch {
    return false
  }
}

/** The files that were written into a folder the last time, by its record; none where there is no record. */
export function recordedNames(folder: string): string[] {
  try {
    const names = Object.keys(JSON.parse(textOfRegular(join(folder, RECORD)).split('\n')[1] ?? '{}') as object)
    return names.filter((name) => /^(?:stages\/)?[^/\\]+$/.test(name) && !/(?:^|\/)\.\.?$/.test(name))
  } catch {
    return []
  }
}
