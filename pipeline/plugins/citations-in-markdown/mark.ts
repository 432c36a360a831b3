import type {LinkReference, Nodes, Parent, PhrasingContent, Root, Text} from 'mdast'
import type {Position} from 'unist'
import {findMarkers, type Marker, type MarkerOptions} from '../markers/index.ts'
import {sourcePositions} from './positions.ts'

/** A citation marker in Markdown. */
export interface CitationNode extends Parent {
  type: 'citation'
  /** Expanded: `[10-11]` is 10 and 11. */
  numbers: number[]
  /** As printed: `[10-11]`. */
  value: string
  /** What stood there: text, or link references. */
  children: PhrasingContent[]
  /** The source wrote it with escapes or character references (`\[1]`), which have to stay. */
  escaped?: true
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
  }
  interface RootContentMap {
    citation: CitationNode
  }
}

/** Make `citation` nodes of the markers in the prose of a tree. Linear in the length of its text. */
export function markCitations(tree: Root, source: string, options: MarkerOptions): void {
  const stretches: Stretch[] = []
  collect(tree, stretches)
  let text = ''
  const within = stretches.map((stretch) => {
    const start = text.length
    text += `${stretch.text}\n`
    return {start, end: text.length - 1}
  })
  const markers = findMarkers(text, {doubtful: false, ...options, within})
  const position = sourcePositions(source)
  let next = 0
  for (const [i, stretch] of stretches.entries()) {
    const {start, end} = within[i]!
    const own: Marker[] = []
    for (; next < markers.length && markers[next]!.start < end; next++) {
      const marker = markers[next]!
      own.push({...marker, start: marker.start - start, end: marker.end - start})
    }
    if (own.length > 0) stretch.parent.children = rebuild(stretch, own, position) as typeof stretch.parent.children
  }
}

/** A run of inline nodes of one parent, as text: what is neither text nor `[1]` stands in it as one sign. */
interface Stretch {
  readonly parent: Parent
  readonly text: string
  /** Where each child begins in `text`. */
  readonly starts: ReadonlyArray<number>
}

const OTHER = '\ufffc'
/** Brackets in these are theirs. */
const CLOSED = new Set(['link', 'linkReference', 'definition', 'code', 'inlineCode', 'html', 'yaml', 'citation'])

function collect(node: Nodes, stretches: Stretch[]): void {
  if (CLOSED.has(node.type) || !('children' in node)) return
  const children = node.children as ReadonlyArray<Nodes>
  if (children.some((child) => child.type === 'text' || isNumberReference(child))) {
    const starts: number[] = []
    const parts: string[] = []
    let length = 0
    for (const child of children) {
      const part = textOf(child)
      starts.push(length)
      parts.push(part)
      length += part.length
    }
    stretches.push({parent: node as Parent, text: parts.join(''), starts})
  }
  for (const child of children) collect(child, stretches)
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return isNumberReference(node) ? referenceText(node) : OTHER
}

/** `[1]` where `[1]: …` defines it, `[1][2]`, `[2][]`: a link reference of nothing but numbers. */
function isNumberReference(node: Nodes): node is LinkReference {
  if (node.type !== 'linkReference') return false
  const [only, ...more] = node.children
  return more.length === 0 && only?.type === 'text' && /^[\d\s,，、;；–—~-]{1,40}$/.test(only.value)
}

function referenceText({children, referenceType, label}: LinkReference): string {
  const inside = `[${(children[0] as Text).value}]`
  if (referenceType === 'shortcut') return inside
  return inside + (referenceType === 'full' ? `[${label ?? ''}]` : '[]')
}

/** The children of a stretch with its markers made nodes. */
function rebuild(
  {parent, text, starts}: Stretch,
  markers: ReadonlyArray<Marker>,
  position: ReturnType<typeof sourcePositions>,
): PhrasingContent[] {
  const children = parent.children as PhrasingContent[]
  const made: PhrasingContent[] = []
  let child = 0
  let at = 0
  const endOf = (i: number): number => starts[i + 1] ?? text.length
  /** Move what stands before `to` into `target`, cutting text nodes where need be. */
  const take = (to: number, target: PhrasingContent[]): void => {
    while (at < to) {
      const node = children[child]!
      const end = Math.min(to, endOf(child))
      if (node.type === 'text') target.push(position.cut(node, at - starts[child]!, end - starts[child]!))
      else target.push(node)
      at = node.type === 'text' ? end : endOf(child)
      if (at >= endOf(child)) child++
    }
  }
  for (const marker of markers) {
    take(marker.start, made)
    if (at > marker.start) continue
    const inside: PhrasingContent[] = []
    take(marker.end, inside)
    made.push(citationNode(marker, inside, position))
  }
  take(text.length, made)
  return made
}

function citationNode(
  {numbers, raw}: Marker,
  children: PhrasingContent[],
  position: ReturnType<typeof sourcePositions>,
): CitationNode {
  const first = children[0]?.position
  const last = children.at(-1)?.position
  const place: Position | undefined = first && last && {start: first.start, end: last.end}
  const written = position.written(place)
  return {
    type: 'citation',
    numbers: [...numbers],
    value: raw,
    children,
    ...(written !== undefined && written !== raw ? {escaped: true as const} : {}),
    ...(place ? {position: place} : {}),
  }
}

interface PhrasingState {
  containerPhrasing(node: CitationNode, info: never): string
}

/** Write a citation as it was: `[1]`, where plain text would become `\[1]`. */
export function citationHandler(node: CitationNode, _parent: unknown, state: PhrasingState, info: unknown): string {
  const plain = node.children.every((child) => child.type === 'text')
  return plain && !node.escaped ? node.value : state.containerPhrasing(node, info as never)
}
