import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import {parseChinese} from './chinese/parse.ts'

export {parseChinese}

/**
 * Teach unified to read Chinese prose, English mixed in: one `SentenceNode` per sentence.
 *
 *     unified().use(retextChinese).use(anyRetextPlugin).use(retextStringify)
 *
 * Sentences are those of `splitSentences`: markers after a full stop stay with theirs.
 */
export const retextChinese: Plugin<[], string, Root> = function () {
  this.parser = (document) => parseChinese(document)
}
