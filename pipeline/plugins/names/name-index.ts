/** Names that a document defines for itself: short forms, acronyms, Latin forms in brackets. */
export interface NameIndex {
  /** Printed short form → the full name it stands for. */
  readonly aliases: ReadonlyMap<string, string>
}

/** Read the definitions of a document: `世界卫生组织（World Health Organization，WHO）`, 以下简称“…”, `hereinafter "…"`. */
export function indexNames(_text: string): NameIndex {
  return {aliases: new Map()}
}
