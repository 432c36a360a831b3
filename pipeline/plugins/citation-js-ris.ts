/**
 * What `@citation-js/plugin-ris` registers, for the core that `citation-js.ts` registers all with.
 *
 * The plugin asks for an older core. Where this package is installed by others, npm gives the plugin a copy of its own, and what
 * it registers there is unknown to ours; an `overrides` entry helps only in this repository.
 */
import ris from '@citation-js/plugin-ris/lib/ris.js'

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

export const risPlugin = {
  output: {ris: ris.format},
  config: {},
  input: {
    '@ris/file': {parse: ris.parse, parseType: {dataType: 'String', predicate: /^TY {2}- /m}},
    '@ris/record': {parse: ris.parseMixed, parseType: {dataType: 'SimpleObject', propertyConstraint: {props: ['TY']}}},
    '@ris/new+record': {parse: ris.parseNew, parseType: record(newer, older)},
    '@ris/old+record': {parse: ris.parseOld, parseType: record(older, newer)},
  },
}
