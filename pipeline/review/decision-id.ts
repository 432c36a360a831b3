import {createHash} from 'node:crypto'
import type {Anchor, DecisionAction, ReviewedFields} from '../model/decision.ts'

/**
 * The id of a decision that is read from a file: made of the state that the file was read against and of the change, so that
 * reading it twice at once gives one decision, and deciding the same again later gives another.
 *
 * @param state - How many decisions had been made.
 */
export function decisionId(
  state: number,
  action: DecisionAction,
  claim: Anchor,
  {after, undoes}: {readonly after?: ReviewedFields | undefined; readonly undoes?: string | undefined},
): string {
  const all = [state, action, claim.quote, claim.start, after ?? null, undoes ?? null]
  return `m${createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 32)}`
}
