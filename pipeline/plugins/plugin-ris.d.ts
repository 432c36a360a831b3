declare module '@citation-js/plugin-ris/lib/ris.js' {
  export interface RisOptions {
    readonly format?: 'object' | 'text'
    /** The name of a specification. */
    readonly spec?: string
  }
  /** The readers and the writer that the plugin registers. */
  const ris: Readonly<Record<'parse' | 'parseMixed' | 'parseNew' | 'parseOld', (...input: never[]) => unknown>> & {
    readonly format: (items: ReadonlyArray<object>, options: RisOptions) => unknown
  }
  export default ris
}

declare module '@citation-js/plugin-ris/lib/spec/index.js' {
  /** One tag of RIS, the field of CSL-JSON that it stands for, and what a record and an item have to be for that. */
  export interface RisRow {
    readonly source: string | ReadonlyArray<string>
    readonly target: string
    readonly when?:
      | {
          readonly source?: object | false
          readonly target?: false | {readonly type?: ReadonlyArray<string>; readonly [field: string]: unknown}
        }
      | undefined
  }
  /** Specifications by name. */
  export const SPECS: Record<string, ReadonlyArray<RisRow>>
}
