import {type Constraints, constraintsOf} from './constraints.ts'
import {decode, type Segment, scoreTokens} from './decode.ts'
import type {Features} from './features.ts'
import {LABELS, labelIndex} from './labels.ts'
import type {Tokens} from './tokens.ts'
import type {Weights} from './weights.ts'

/** The best labelling under what is certain. A string in which no title and no journal was found is read once more, with a title. */
export function readSegments(tokens: Tokens, features: Features, weights: Weights): Segment[] {
  const constraints = constraintsOf(tokens)
  const scored = scoreTokens(features, weights)
  const segments = decode(scored, weights, constraints)
  const start = titleMissing(segments)
  return start === undefined ? segments : decode(scored, weights, withTitle(constraints, start))
}

const named = new Set(['title', 'journal', 'series'].map((label) => labelIndex(label as (typeof LABELS)[number])))
const leading = new Set(
  ['label', 'author', 'editor', 'date'].map((label) => labelIndex(label as (typeof LABELS)[number])),
)

/** Where a title would begin: behind the names and the date that lead the string. */
function titleMissing(segments: ReadonlyArray<Segment>): number | undefined {
  if (segments.some(({label}) => named.has(label))) return undefined
  const first = segments.find(({label}) => !leading.has(label))
  if (!first || first.from === 0) return undefined
  return LABELS[first.label] === 'url' || LABELS[first.label] === 'doi' || LABELS[first.label] === 'volume'
    ? undefined
    : first.from
}

function withTitle({allowed, joint}: Constraints, at: number): Constraints {
  const forced = {allowed: Uint32Array.from(allowed), joint: Uint8Array.from(joint)}
  forced.allowed[at] = 1 << labelIndex('title')
  forced.joint[at] = 1
  return forced
}
