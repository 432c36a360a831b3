import type {ListItem, PhrasingContent, RootContent} from 'mdast'
import type {AuditedDocument, Finding} from '../../model/document.ts'
import {lineStarts} from '../../text/lines.ts'
import {placesOf, sourceRanges} from '../../text/source-map.ts'
import {type Labels, labels} from './labels.ts'
import {heading, item, oneLine, paragraph, section, text} from './nodes.ts'

/** Findings of one rule that are told in full; of the rest the claims are linked. */
const MOST = 20
const WEIGHT = {error: 2, warning: 1, info: 0} as const

/** The findings, gravest rule first, those of one rule together. */
export function findingNodes(document: AuditedDocument, words: Labels): RootContent[] {
  const nodes: RootContent[] = [section('findings', `${words.findings} (${document.findings.length})`)]
  if (document.findings.length === 0) return [...nodes, paragraph([text(words.none)])]
  const place = placesOf(lineStarts(document.sourceText))
  const claims = new Set(document.claims.map(({id}) => id))
  for (const group of byRule(document.findings)) {
    const [{rule, severity}] = group as [Finding]
    nodes.push(heading(3, `${words.severities[severity]}: ${rule} (${group.length})`))
    const items = group.slice(0, MOST).map((finding): ListItem => {
      const source =
        finding.start === null ? undefined : sourceRanges(document.origins, finding.start, finding.start + 1)[0]
      const where = source ? ` (${words.line(place(source.start).line)})` : ''
      const message = oneLine(words === labels.zh ? finding.messageZh : finding.message)
      return item([...withCode(message), text(where), ...claimLinks([finding], claims, words)])
    })
    const rest = group.slice(MOST)
    if (rest.length > 0) items.push(item([text(words.more(rest.length)), ...claimLinks(rest, claims, words)]))
    nodes.push({type: 'list', ordered: false, spread: false, children: items})
  }
  return nodes
}

function byRule(findings: ReadonlyArray<Finding>): ReadonlyArray<ReadonlyArray<Finding>> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${WEIGHT[finding.severity]} ${finding.rule}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  // Sorting is stable: rules of one severity stay in the order in which they are met first.
  return [...groups.values()].sort((a, b) => WEIGHT[b[0]!.severity] - WEIGHT[a[0]!.severity])
}

/** Links to the claims that findings are about. */
function claimLinks(findings: ReadonlyArray<Finding>, claims: ReadonlySet<string>, words: Labels): PhrasingContent[] {
  const numbers = findings.flatMap(({related}) => related.filter((id) => claims.has(id)).map((id) => id.slice(1)))
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
