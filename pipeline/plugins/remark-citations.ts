import type {Root} from 'mdast'
import type {} from 'remark-stringify'
import type {Plugin} from 'unified'
import {type CitationNode, citationHandler, markCitations} from './citations-in-markdown/mark.ts'

export type {CitationNode}

/** How `remarkCitations` reads a text. */
export interface RemarkCitationsOptions {
  /** The numbers of the reference list, where they are known: `[2019]` is no citation then. */
  readonly listed?: ReadonlyArray<number> | undefined
  /** Weigh round brackets and digits without any, too, where the document's order speaks for them (default: false). */
  readonly doubtful?: boolean | undefined
}

/**
 * Find the citation markers (`[1-3]`, `［4］`, `[5],[7]-[9]`) in the text of any Markdown and make each a `citation` node.
 *
 *     unified().use(remarkParse).use(remarkCitations)
 *
 * A `citation` holds its `numbers`, its `value` as printed, and what stood there as children: text, or the link
 * references that Markdown makes of `[1]` where `[1]: https://…` defines it. Code, links and their definitions are left
 * alone. `remark-stringify` writes a citation as it was.
 */
export const remarkCitations: Plugin<[RemarkCitationsOptions?], Root> = function (options = {}) {
  const data = this.data()
  data.toMarkdownExtensions ??= []
  data.toMarkdownExtensions.push({handlers: {citation: citationHandler}})
  return (tree, file) => markCitations(tree, String(file.value ?? ''), options)
}
