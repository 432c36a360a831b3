import {createHash} from 'node:crypto'
import type {SourceDocument} from '../model/document.ts'
import {decode, decodeAs, encodingNamed, encodings} from './encoding.ts'
import {beyondLimits, type Limits, tooLarge} from './limits.ts'
import {markdownBlocks} from './markdown.ts'
import {binaryKind} from './signatures.ts'

export interface ReadOptions {
  /** Read the bytes in this encoding, whatever they look like. */
  readonly encoding?: string | undefined
  /** Limits that are moved; the others are those of `limitTable`. */
  readonly limits?: Partial<Limits> | undefined
}

/** Why bytes are no paper, in one line that ends with the mend. */
export interface Refusal {
  readonly refused: string
}

/**
 * Read the bytes of a paper as text.
 *
 * @param bytes - The file as it is.
 * @param path - What messages and the output call it; `.md` is read as Markdown, all else as text out of a PDF.
 * @returns The source, or why it is none: nothing in it, a binary file, an encoding that does not fit.
 */
export function read(bytes: Uint8Array, path: string, options: ReadOptions = {}): SourceDocument | Refusal {
  if (bytes.length === 0) return {refused: 'the file is empty; put the text of a paper into it or take it away'}
  const large = tooLarge(bytes.length, options.limits)
  if (large) return {refused: large}
  const binary = binaryKind(bytes)
  if (binary) return {refused: `this is ${binary.name}, not text; ${binary.mend}`}
  const decoded = decodeBytes(bytes, options.encoding)
  if ('refused' in decoded) return decoded
  const {text: sourceText, encoding} = decoded
  if (!sourceText.trim())
    return {refused: 'the file holds only white space; put the text of a paper into it or take it away'}
  if (isBinary(sourceText)) return {refused: 'this is a binary file, not text; give the text of the paper'}
  const isMarkdown = path.endsWith('.md')
  const beyond = beyondLimits(sourceText, isMarkdown, options.limits)
  if (beyond) return {refused: beyond}
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = {path, sha256, bytes: bytes.length, encoding}
  if (!isMarkdown) return {source, format: 'pages', sourceText}
  const given = markdownBlocks(sourceText)
  return given ? {source, format: 'markdown', sourceText, given} : {refused: TOO_DEEP}
}

const TOO_DEEP = 'its Markdown nests too deeply to be read; flatten it, or name the file .txt'

/** Zero characters by the hundred; text out of a PDF has one here and there, where a font gave its first sign no name. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 1 << 16)
  return head.split('\0').length - 1 > Math.max(2, head.length / 100)
}

function decodeBytes(bytes: Uint8Array, told: string | undefined): {text: string; encoding: string} | Refusal {
  if (told === undefined) {
    const decoded = decode(bytes)
    if ('text' in decoded) return decoded
    const line = 1 + bytes.subarray(0, decoded.invalidAt).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0)
    return {
      refused: `line ${line}, byte ${decoded.invalidAt + 1}: not valid UTF-8, nor another encoding that we can tell; save the file as UTF-8 or name its encoding with --encoding`,
    }
  }
  const encoding = encodingNamed(told)
  if (!encoding) return {refused: `unknown encoding ${JSON.stringify(told)}; use one of ${encodings.join(', ')}`}
  return decodeAs(bytes, encoding) ?? {refused: `not valid ${encoding}; leave --encoding out or name another`}
}
