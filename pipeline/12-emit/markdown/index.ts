import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import type {Coding} from '../../model/coding.ts'
import type {AuditedDocument} from '../../model/document.ts'
import type {FormattedEntries} from '../entries.ts'
import {settings} from './settings.ts'
import {annotatedTree} from './tree.ts'

const writer = unified().use(remarkGfm, {tablePipeAlign: false}).use(remarkStringify, settings).freeze()

/** The annotated paper as Markdown for a person: https://spec.commonmark.org/0.31.2/ with the tables and notes of GFM. */
export function emitMarkdown(document: AuditedDocument, formatted?: FormattedEntries, coding?: Coding): string {
  return stringifyAnnotated(annotatedTree(document, formatted, coding))
}

/** Serialise an annotated tree; reading the result gives the same tree. */
function stringifyAnnotated(tree: Root): string {
  return writer.stringify(tree)
}
