/**
 * What `@citation-js/plugin-ris` registers, for the core that `citation-js.ts` registers all with.
 *
 * The plugin asks for an older core. Where this package is installed by others, npm gives the plugin a copy of its own, and what
 * it registers there is unknown to ours; an `overrides` entry helps only in this repository.
 */
import ris, {type RisOptions} from '@citation-js/plugin-ris/lib/ris.js'
import {type RisRow, SPECS} from '@citation-js/plugin-ris/lib/spec/index.js'

/** Tags that only the older form of RIS has, and only the newer one. */
const older = 'A1 AV BT CP ED EP ID J1 JA JF JO L2 L3 N2 T1 U1 U2 U3 U4 U5 U6 Y1'.split(' ')
const newer = 'A4 AD AN C1 C2 C3 C4 C5 C6 C7 C8 CA CN DA DB DO DP ET LA LB NV OP PY RI RN SE ST SV TA TT'.split(' ')

const record = (has: ReadonlyArray<string>, hasNot: ReadonlyArray<string>) => ({
  extends: '@ris/record',
  propertyConstraint: [
    {props: has, match: 'some'},
    {props: hasNot, match: 'none'},
  ],
})

/** The plugin's rows as they are before it prepares them for a specification. */
const rows: ReadonlyArray<RisRow> = SPECS.mixed!.map((row) => ({...row}))
const typesInRows: ReadonlySet<unknown> = new Set(
  rows.flatMap(({when}) => (when?.target ? (when.target.type ?? []) : [])),
)

/**
 * The name of the specification for items of one type, which is made when the first one comes.
 *
 * The plugin asks each of its 163 rows about each item, and most of them speak of other types.
 */
function specificationFor(type: string): string {
  if (!typesInRows.has(type)) return 'mixed'
  const name = `mixed ${type}`
  SPECS[name] ??= rows.flatMap((row) => rowFor(row, type))
  return name
}

/** A row without its question for the type; nothing, where it never writes items of this type. */
function rowFor(row: RisRow, type: string): RisRow[] {
  const target = row.when?.target
  if (target === false || target?.type?.includes(type) === false) return []
  const {type: _, ...conditions} = target ?? {}
  return [{...row, when: Object.keys(conditions).length > 0 ? {...row.when, target: conditions} : undefined}]
}

/** Items as records of RIS, in the way of the plugin. */
const toRecords = (items: ReadonlyArray<{readonly type: string}>, options: RisOptions = {}): unknown =>
  options.format === 'object' && options.spec === undefined
    ? items.flatMap((item) => ris.format([item], {...options, spec: specificationFor(item.type)}))
    : ris.format(items, options)

export const risPlugin = {
  output: {ris: toRecords},
  config: {},
  input: {
    '@ris/file': {parse: ris.parse, parseType: {dataType: 'String', predicate: /^TY {2}- /m}},
    '@ris/record': {parse: ris.parseMixed, parseType: {dataType: 'SimpleObject', propertyConstraint: {props: ['TY']}}},
    '@ris/new+record': {parse: ris.parseNew, parseType: record(newer, older)},
    '@ris/old+record': {parse: ris.parseOld, parseType: record(older, newer)},
  },
}
