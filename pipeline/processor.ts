import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {type Plugin, type Processor, unified} from 'unified'
import type {VFile} from 'vfile'
import {read} from './01-read/index.ts'
import {publish} from './12-emit/json.ts'
import {settings} from './12-emit/markdown/settings.ts'
import {annotatedTree} from './12-emit/markdown/tree.ts'
import {annotate} from './annotate.ts'
import type {AuditedDocument} from './model/document.ts'
import {lineStarts} from './text/lines.ts'
import {placesOf, sourceRanges} from './text/source-map.ts'

/** Reads a paper: the tree is the annotated paper, `file.data.annotated` the document, `file.messages` the findings. */
const yinzhengParse: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const source = read(new TextEncoder().encode(text), file.path ?? '-')
    if ('refused' in source) return file.fail(source.refused, {source: 'yinzheng', ruleId: 'unreadable'})
    const document = annotate(source)
    file.data.annotated = publish(document)
    report(document, file)
    return annotatedTree(document)
  }
}

/**
 * A ready processor: `await yinzheng().process(file)` gives the annotated Markdown.
 *
 * @example
 *   const file = await yinzheng().process(await read('paper.txt'))
 *   String(file)          // annotated Markdown
 *   file.data.annotated   // the document, as in annotated.json
 *   file.messages         // the findings, with lines and columns of the source
 */
export function yinzheng(): Processor<Root, undefined, undefined, Root, string> {
  return unified().use(yinzhengParse).use(remarkGfm).use(remarkStringify, settings)
}

/** Findings as messages at their place in the source. */
function report(document: AuditedDocument, file: VFile): void {
  const place = placesOf(lineStarts(document.sourceText))
  for (const finding of document.findings) {
    const [first] =
      finding.start === null ? [] : sourceRanges(document.origins, finding.start, (finding.end ?? finding.start) + 1)
    const message = first
      ? file.message(finding.message, {place: place(first.start), source: 'yinzheng', ruleId: finding.rule})
      : file.message(finding.message, {source: 'yinzheng', ruleId: finding.rule})
    message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined
  }
}
