/** What must hold of files that we exported: names are there once, and what points to something finds it. */

/** An XML file of ours: each element closed, ids once, markers that find their entries. */
export function checkXml(text: string): string[] {
  const broken: string[] = []
  const open: string[] = []
  const ids = new Set<string>()
  const targets: string[] = []
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const end = text.indexOf('>', at)
    if (end < 0) {
      broken.push('a tag is never closed')
      break
    }
    const tag = text.slice(at + 1, end)
    if (tag.startsWith('?')) continue
    if (tag.startsWith('/')) {
      if (open.pop() !== tag.slice(1)) broken.push(`</${tag.slice(1, 40)}> closes what is not open`)
      continue
    }
    if (!tag.endsWith('/')) open.push(/^[^\s/]+/.exec(tag)?.[0] ?? '')
    const id = / (?:xml:)?id="([^"]*)"/.exec(tag)?.[1]
    if (id !== undefined && ids.has(id)) broken.push(`the id ${id} stands twice`)
    if (id !== undefined) ids.add(id)
    const target = / (?:target="#|rid=")([^"]*)"/.exec(tag)?.[1]
    if (target !== undefined) targets.push(target)
  }
  if (open.length > 0) broken.push(`<${open.at(-1)}> is never closed`)
  return [...broken, ...targets.filter((target) => !ids.has(target)).map((target) => `nothing has the id ${target}`)]
}

/** JSON-LD of ours: each node once, each citation described. */
export function checkJsonLd(text: string): string[] {
  const nodes = (parsed(text) as {'@graph'?: unknown} | null)?.['@graph']
  if (!Array.isArray(nodes)) return ['this is no JSON with a graph']
  const list = nodes as ReadonlyArray<{'@id'?: unknown; citation?: ReadonlyArray<{'@id'?: unknown}>}>
  const ids = new Set(list.map((node) => node['@id']))
  return [
    ...(ids.size < list.length ? ['an id stands twice'] : []),
    ...list
      .flatMap(({citation = []}) => citation.map((cited) => cited['@id']))
      .filter((id) => !ids.has(id))
      .map((id) => `${String(id)} is cited and not described`),
  ]
}

/** CSL-JSON: a list of items with ids of their own. */
export function checkCsl(text: string): string[] {
  const items = parsed(text)
  if (!Array.isArray(items)) return ['this is no JSON list']
  const ids = (items as ReadonlyArray<{id?: unknown}>).map(({id}) => id)
  return new Set(ids).size < ids.length || ids.includes(undefined) ? ['an id is missing or stands twice'] : []
}

/** TriG of ours: as many heads as assertions, provenances and publication infos, each graph once. */
export function checkTrig(text: string): string[] {
  const lines = text.split('\n')
  const graphs = lines.filter((line) => line.startsWith('<') && line.endsWith('> {'))
  const nanopublications = lines.filter((line) => line.endsWith(' a np:Nanopublication ;')).length
  return [
    ...(new Set(graphs).size < graphs.length ? ['a graph stands twice'] : []),
    ...(graphs.length === 4 * nanopublications
      ? []
      : [`${nanopublications} nanopublications have ${graphs.length} graphs`]),
  ]
}

/** BibTeX of ours: keys once. */
export function checkBibtex(text: string): string[] {
  const heads = text.split('\n').filter((line) => line.startsWith('@') && line.endsWith(','))
  const keys = heads.map((line) => line.slice(line.indexOf('{') + 1, -1))
  return new Set(keys).size < keys.length ? ['a key stands twice'] : []
}

/** RIS: as many ends as entries. */
export function checkRis(text: string): string[] {
  const lines = text.split('\n')
  const begun = lines.filter((line) => line.startsWith('TY  - ')).length
  const ended = lines.filter((line) => line.startsWith('ER  -')).length
  return begun === ended ? [] : [`${begun} entries begin and ${ended} end`]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
