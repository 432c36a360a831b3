import {z} from 'zod'
import type {Decision} from '../model/decision.ts'

const words = z.string().max(20_000)
const offset = z.int().min(0)
const anchor = z.strictObject({
  quote: words.min(1),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  start: offset,
  end: offset,
})
const fields = z.strictObject({
  words: anchor.optional(),
  numbers: z.array(offset).max(1000).optional(),
  kind: z.enum(['event', 'quantity', 'property', 'attribution', 'legal', 'finding', 'causal']).optional(),
  note: words.optional(),
  parts: z.array(anchor).max(100).optional(),
})
const decision = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  time: z.iso.datetime(),
  reviewer: z.string().max(64),
  action: z.enum(['accept', 'reject', 'unsure', 'clear', 'edit', 'note', 'add', 'split', 'merge', 'undo']),
  claim: anchor,
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
  before: fields.optional(),
  after: fields.optional(),
  undoes: z.string().max(64).optional(),
})

/** A decision as it comes over the network; `null` where it is none. */
export function decisionFrom(body: string): Decision | null {
  try {
    return decision.parse(JSON.parse(body)) as Decision
  } catch {
    return null
  }
}
