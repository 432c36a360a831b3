import type {ListItem, PhrasingContent, RootContent} from 'mdast'
import type {AuditedDocument, Finding} from '../../model/document.ts'
import {lineStarts} from '../../text/lines.ts'
import {placesOf, sourceRanges} from '../../text/source-map.ts'
import {type Labels, labels} from './labels.ts'
import {heading, item, oneLine, paragraph, section, text} from './nodes.ts'
import {anchorsOf} from './places.ts'

/** Findings of one rule that are told in full; of the rest only the places. */
const MOST = 20
/** Places of the rest that are linked. */
const MOST_PLACES = 200
/** So far apart that no likely info stands before an unlikely error. */
const WEIGHT = {error: 9, warning: 3, info: 1} as const

/** The findings by severity × confidence, those of one rule together at the place of its first; each linked to its place. */
export function findingNodes(document: AuditedDocument, words: Labels): RootContent[] {
  const nodes: RootContent[] = [section('findings', `${words.findings} (${document.findings.length})`)]
  if (document.findings.length === 0) return [...nodes, paragraph([text(words.none)])]
  const placeLink = placeLinks(document, words)
  const claims = new Set(document.claims.map(({id}) => id))
  for (const group of byRule(document.findings)) {
    const [{rule, severity}] = group as [Finding]
    nodes.push(heading(3, `${words.severities[severity]}: ${rule} (${group.length})`))
    const items = group.slice(0, MOST).map((finding): ListItem => {
      const place = placeLink(finding)
      const where = place ? [text(' ('), place, text(')')] : []
      const message = oneLine(words === labels.zh ? finding.messageZh : finding.message)
      return item([...withCode(message), ...where, ...claimLinks(finding, claims, words)])
    })
    const rest = group.slice(MOST)
    if (rest.length > 0) {
      const places = rest.slice(0, MOST_PLACES).flatMap((finding) => placeLink(finding) ?? [])
      const listed = places.flatMap((place, i) => [text(i ? ', ' : ' · '), place])
      items.push(item([text(words.more(rest.length)), ...listed, text(rest.length > MOST_PLACES ? ', …' : '')]))
    }
    nodes.push({type: 'list', ordered: false, spread: false, children: items})
  }
  return nodes
}

const gravity = ({severity, confidence}: Finding): number => WEIGHT[severity] * confidence

function byRule(findings: ReadonlyArray<Finding>): Iterable<ReadonlyArray<Finding>> {
  const groups = new Map<string, Finding[]>()
  // Sorting is stable: what is as grave and as sure stays in the order of the text.
  for (const finding of [...findings].sort((a, b) => gravity(b) - gravity(a))) {
    const key = `${finding.severity} ${finding.rule}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return groups.values()
}

/** A link to where a finding points: its anchor in the text, or its entry in the list; `null` where it points nowhere. */
function placeLinks(document: AuditedDocument, words: Labels): (finding: Finding) => PhrasingContent | null {
  const place = placesOf(lineStarts(document.sourceText))
  const anchorAt = anchorsOf(document)
  return (finding) => {
    if (finding.start === null) return null
    const source = sourceRanges(document.origins, finding.start, finding.start + 1)[0]
    const name = text(source ? words.line(place(source.start).line) : words.place)
    const url = anchorAt(finding.start)
    return url ? {type: 'link', url: `#${url}`, children: [name]} : name
  }
}

/** Links to the claims that a finding is about. */
function claimLinks({related}: Finding, claims: ReadonlySet<string>, words: Labels): PhrasingContent[] {
  const numbers = related.filter((id) => claims.has(id)).map((id) => id.slice(1))
  if (numbers.length === 0) return []
  const shown = numbers.slice(0, 200)
  return [
    text(` · ${words.claim} `),
    ...shown.flatMap((number, i): PhrasingContent[] => [
      ...(i ? [text(', ')] : []),
      {type: 'link', url: `#claim-${number}`, children: [text(number)]},
    ]),
    ...(numbers.length > shown.length ? [text(', …')] : []),
  ]
}

/** What a message sets between backticks, as code. */
const withCode = (message: string): PhrasingContent[] =>
  message
    .split(/`([^`]{1,200})`/)
    .flatMap((part, i): PhrasingContent[] => (part ? [i % 2 ? {type: 'inlineCode', value: part} : text(part)] : []))
