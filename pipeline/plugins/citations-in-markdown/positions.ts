import type {Text} from 'mdast'
import type {Point, Position} from 'unist'
import {lineStarts} from '../../text/lines.ts'
import {placesOf} from '../../text/source-map.ts'

/** Positions in a Markdown source of stretches of its text nodes. */
export interface SourcePositions {
  /** A stretch of a text node as a node of its own. */
  cut(node: Text, from: number, to: number): Text
  /** What the source has at a position; `undefined` where it is not known. */
  written(position: Position | undefined): string | undefined
}

/** A text node and its source differ by escapes, character references and the indent of its lines. */
export function sourcePositions(source: string): SourcePositions {
  const place = placesOf(lineStarts(source))
  const point = (offset: number): Point => ({...place(offset), offset})
  // The node that was cut last, and how far its value was followed in the source.
  let followed: {node: Text; value: number; source: number} | undefined
  const offsetOf = (node: Text, value: number): number | undefined => {
    const start = node.position?.start.offset
    if (start === undefined) return undefined
    if (followed?.node !== node || followed.value > value) followed = {node, value: 0, source: start}
    while (followed.value < value) {
      const step = sourceStep(source, followed.source, node.value[followed.value]!)
      if (step === undefined) return undefined
      followed.source = step
      followed.value++
    }
    return followed.source
  }
  return {
    cut(node, from, to) {
      const start = offsetOf(node, from)
      const end = offsetOf(node, to)
      const value = node.value.slice(from, to)
      if (start === undefined || end === undefined) return {type: 'text', value}
      return {type: 'text', value, position: {start: point(start), end: point(end)}}
    },
    written(position) {
      const start = position?.start.offset
      const end = position?.end.offset
      return start === undefined || end === undefined ? undefined : source.slice(start, end)
    },
  }
}

/** Where the source goes on after printing one unit of text; `undefined` when the two cannot be matched. */
function sourceStep(source: string, at: number, unit: string): number | undefined {
  if (source[at] === '\\' && source[at + 1] === unit && unit !== '\\') return at + 2
  if (source[at] === '\\' && source[at + 1] === '\\' && unit === '\\') return at + 2
  if (source[at] === '&') {
    const entity = /^&[#\w]{1,32};/.exec(source.slice(at, at + 34))?.[0]
    if (entity) return at + entity.length
  }
  if (source[at] === unit) {
    let next = at + 1
    // The indent of the next line is not in the text.
    if (unit === '\n') while (source[next] === ' ' || source[next] === '\t' || source[next] === '>') next++
    return next
  }
  if (unit === '\n' && source[at] === '\r') return source[at + 1] === '\n' ? at + 2 : at + 1
  if (unit === '\n' && (source[at] === ' ' || source[at] === '\t')) {
    let next = at
    while (source[next] === ' ' || source[next] === '\t') next++
    return sourceStep(source, next, unit)
  }
  return undefined
}
