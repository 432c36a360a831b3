declare module '@citation-js/plugin-ris/lib/ris.js' {
  /** The readers and the writer that the plugin registers. */
  const ris: Readonly<
    Record<'parse' | 'parseMixed' | 'parseNew' | 'parseOld' | 'format', (...input: never[]) => unknown>
  >
  export default ris
}
