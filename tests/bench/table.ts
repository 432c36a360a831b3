import {styleText} from 'node:util'

/** A row of the table of `make bench`: a ratio within one run, which machines and hours hardly change, and what it was made from. */
export interface Row {
  readonly what: string
  readonly ratio: number
  /** What the ratio is to be at most, or at least where more is better. */
  readonly aim?: number | undefined
  readonly moreIsBetter?: boolean
  readonly raw: string
}

/** A part of `make bench`, which may begin other processes; it takes the folder of the papers to measure on. */
export type Part = (sources: string) => Promise<ReadonlyArray<Row>> | ReadonlyArray<Row>

const WIDTH = 46

/** The head of the table. */
export const tableHead = (): string => `${'what'.padEnd(WIDTH)}${'ratio'.padStart(9)}${'aim'.padStart(8)}   raw\n`

/** The line of a row. */
export function tableLine(row: Row): string {
  const {what, ratio, aim, moreIsBetter, raw} = row
  const asked = aim === undefined ? '' : `${moreIsBetter ? '≥' : '≤'} ${aim}`
  const line = `${what.padEnd(WIDTH)}${ratio.toFixed(2).padStart(9)}${asked.padStart(8)}   ${raw}\n`
  return reaches(row) || !process.stdout.isTTY || process.env.NO_COLOR ? line : styleText('yellow', line)
}

/** Whether a row is where it is to be; a row without an aim always is. */
export const reaches = ({ratio, aim, moreIsBetter}: Row): boolean =>
  aim === undefined || (moreIsBetter ? ratio >= aim : ratio <= aim)

/** `437 ms`, or `12.3 s` for what takes longer than ten seconds. */
export const timeOf = (seconds: number): string =>
  seconds < 10 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`
