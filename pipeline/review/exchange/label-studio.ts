import type {Range} from '../../model/document.ts'
import {kindWord} from '../page/words.ts'
import {
  anchorIn,
  type ClaimIn,
  counting,
  type ExchangeFile,
  isKind,
  isRange,
  isVerdict,
  linkedNumbers,
  numbersIn,
  type PaperIn,
  type PaperOut,
  type Unit,
} from './paper.ts'

/**
 * Label Studio, JSON tasks with predictions, and the labelling interface that goes with them.
 *
 * Offsets count Unicode code points, as Label Studio does since 1.4; older ones counted UTF-16 code units, which is seen
 * by the words that stand with the offsets and read too.
 */
const LABEL_STUDIO_UNIT: Unit = 'code points'

export function writeLabelStudio(papers: ReadonlyArray<PaperOut>): ExchangeFile[] {
  const tasks = papers.map(({name, sha256, text, claims, markers}) => {
    const count = counting(text, LABEL_STUDIO_UNIT)
    const value = (range: Range) => ({...count.out(range), text: text.slice(range.start, range.end)})
    const region = {to_name: 'text', from_name: 'label', type: 'labels'}
    const result = claims.flatMap((claim, i) => {
      const id = `claim-${i + 1}`
      const {kind, verdict, note, rest, markers: cited} = claim
      return [
        {
          id,
          ...region,
          value: {...value(claim), labels: [kind]},
          ...(rest.length > 0 ? {meta: {text: [rest.join(', ')]}} : {}),
        },
        ...(verdict
          ? [{id, to_name: 'text', from_name: 'verdict', type: 'choices', value: {...value(claim), choices: [verdict]}}]
          : []),
        ...(note
          ? [{id, to_name: 'text', from_name: 'note', type: 'textarea', value: {...value(claim), text: [note]}}]
          : []),
        ...cited.map((marker) => ({
          type: 'relation',
          from_id: id,
          to_id: `marker-${marker + 1}`,
          direction: 'right',
          labels: ['cites'],
        })),
      ]
    })
    const printed = markers.map((marker, i) => ({
      id: `marker-${i + 1}`,
      ...region,
      value: {...value(marker), labels: ['marker']},
    }))
    return {
      data: {text, name, sha256},
      predictions: [{model_version: 'yinzheng', result: [...printed, ...result]}],
    }
  })
  return [
    {name: 'label-studio.json', text: `${JSON.stringify(tasks, null, 1)}\n`},
    {name: 'label-studio.xml', text: labellingInterface},
  ]
}

const labellingInterface = `<View>
  <Relations><Relation value="cites"/></Relations>
  <Labels name="label" toName="text">
${[...Object.keys(kindWord), 'marker'].map((label) => `    <Label value="${label}"/>`).join('\n')}
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
  <Choices name="verdict" toName="text" perRegion="true" choice="single">
    <Choice value="accept"/><Choice value="reject"/><Choice value="unsure"/>
  </Choices>
  <TextArea name="note" toName="text" perRegion="true"/>
</View>
`

/** Read tasks as Label Studio exports them (JSON): the last annotation of each that was not cancelled, else our prediction. */
export function readLabelStudio(files: ReadonlyArray<ExchangeFile>, numbersAt: (words: string) => number[]): PaperIn[] {
  return files.flatMap(({name, text}) => {
    try {
      const tasks = JSON.parse(text) as Task | Task[]
      return [tasks].flat().map((task, i) => paperFrom(task, `${name}: task ${i + 1}`, numbersAt))
    } catch {
      const problems = [`${name}: this is no JSON of tasks; export it again, as JSON`]
      return [{name: '', sha256: null, claims: [], problems}]
    }
  })
}

interface Result {
  readonly id?: string
  readonly type?: string
  readonly from_id?: string
  readonly to_id?: string
  readonly from_name?: string
  readonly value?: {start?: unknown; end?: unknown; text?: unknown; labels?: unknown[]; choices?: unknown[]}
  readonly meta?: {text?: unknown[]}
}
interface Task {
  readonly data?: {readonly text?: unknown; readonly name?: unknown; readonly sha256?: unknown}
  readonly annotations?: ReadonlyArray<{result?: Result[]; was_cancelled?: boolean}>
  readonly predictions?: ReadonlyArray<{result?: Result[]}>
}

function paperFrom(task: Task, at: string, numbersAt: (words: string) => number[]): PaperIn {
  const {text, name, sha256} = task.data ?? {}
  const problems: string[] = []
  const about = {name: typeof name === 'string' ? name : '', sha256: typeof sha256 === 'string' ? sha256 : null}
  if (typeof text !== 'string')
    return {...about, claims: [], problems: [`${at}: no text in its data; export it again, as JSON`]}
  const results =
    task.annotations?.findLast(({was_cancelled}) => !was_cancelled)?.result ?? task.predictions?.at(-1)?.result ?? []
  const place = placeIn(text)
  const regions = new Map<string, {range: Range; label: string; meta: unknown}>()
  for (const {id, type, value, meta} of results) {
    if (type !== 'labels' || !id) continue
    const range = place(value?.start, value?.end, value?.text)
    const label = value?.labels?.[0]
    if (range && typeof label === 'string') regions.set(id, {range, label, meta: meta?.text?.[0]})
    else problems.push(`${at}: region ${id} has no place in the text or no label; draw it again`)
  }
  const links = results
    .filter(({type}) => type === 'relation')
    .map(({from_id = '', to_id = ''}) => [from_id, to_id] as const)
  const wordsOf = (id: string): string | null => {
    const region = regions.get(id)
    return region?.label === 'marker' ? text.slice(region.range.start, region.range.end) : null
  }
  const claims = [...regions].flatMap(([id, {range, label, meta}]): ClaimIn[] => {
    if (label === 'marker') return []
    if (!isKind(label)) {
      problems.push(`${at}: region ${id} is of no kind that we know: ${JSON.stringify(label)}`)
      return []
    }
    const own = results.filter((result) => result.id === id)
    const linked = linkedNumbers(id, links, wordsOf, numbersAt)
    const verdict = own.find(({type}) => type === 'choices')?.value?.choices?.[0]
    const note = [own.find(({type}) => type === 'textarea')?.value?.text].flat()
    return [
      {
        words: anchorIn(text, range),
        kind: label,
        linked,
        rest: numbersIn(meta),
        verdict: isVerdict(verdict) ? verdict : null,
        note: note.filter((line) => typeof line === 'string').join('\n'),
      },
    ]
  })
  return {...about, claims, problems}
}

/** Where a region stands: in code points, or in UTF-16 where its words stand there alone. */
function placeIn(text: string): (start: unknown, end: unknown, words: unknown) => Range | null {
  const points = counting(text, 'code points')
  return (start, end, words) => {
    if (!isRange(start, end, text.length)) return null
    const given = {start: Number(start), end: Number(end)}
    const range = points.in(given)
    const says = ({start: from, end: to}: Range): boolean => text.slice(from, to) === words
    return typeof words === 'string' && !says(range) && says(given) ? given : range
  }
}
