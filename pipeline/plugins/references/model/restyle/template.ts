import type {Random} from './random.ts'

/** A labelled stretch of a made string; `''` for what belongs to no field. */
export type Piece = readonly [label: string, text: string]

/**
 * Print fields by a template.
 *
 *     {author} ({date}). {title}« ({edition})». «{place}: »‹{publisher}|{body}›.
 *     ~~~~~~~~ a field    ~~ optional: left out unless all its fields are there   ~ one of several
 *
 * Optional parts and choices may stand inside each other.
 */
export function fill(template: string, fields: Readonly<Record<string, string>>, random: Random): Piece[] {
  return print(template, fields, random).pieces
}

interface Printed {
  readonly pieces: Piece[]
  /** No field was lacking. */
  readonly whole: boolean
}

function print(template: string, fields: Readonly<Record<string, string>>, random: Random): Printed {
  const pieces: Piece[] = []
  let whole = true
  for (let at = 0; at < template.length; at++) {
    const mark = template[at]!
    if (mark === '{') {
      const end = template.indexOf('}', at)
      const name = template.slice(at + 1, end)
      const value = fields[name] ?? ''
      if (value === '') whole = false
      else pieces.push([labels[name] ?? name, value])
      at = end
    } else if (mark === '«' || mark === '‹') {
      const end = closing(template, at)
      const inner = template.slice(at + 1, end)
      const part = print(mark === '‹' ? random.of(split(inner)) : inner, fields, random)
      if (mark === '‹' && !part.whole) whole = false
      if (mark === '‹' || part.whole) pieces.push(...part.pieces)
      at = end
    } else pieces.push(['', mark])
  }
  return {pieces, whole}
}

/** Names in templates that are not those of the sets. */
const labels: Readonly<Record<string, string>> = {
  place: 'location',
  host: 'container-title',
  site: 'container-title',
  series: 'collection-title',
  number: 'id-report',
  label: 'citation-number',
  day: 'date',
  iso: 'date',
  visited: 'scope',
  brief: 'genre',
  leading: 'editor',
}

function closing(template: string, from: number): number {
  let depth = 0
  for (let at = from; at < template.length; at++) {
    if (template[at] === '«' || template[at] === '‹') depth++
    else if (template[at] === '»' || template[at] === '›') depth--
    if (depth === 0) return at
  }
  throw new Error(`template without an end: ${template}`)
}

/** At the bars that stand in no inner part. */
function split(inner: string): string[] {
  const parts = ['']
  let depth = 0
  for (const mark of inner) {
    if (mark === '«' || mark === '‹') depth++
    if (mark === '»' || mark === '›') depth--
    if (mark === '|' && depth === 0) parts.push('')
    else parts[parts.length - 1] += mark
  }
  return parts
}
